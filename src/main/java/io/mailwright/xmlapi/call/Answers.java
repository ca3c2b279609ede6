package io.mailwright.xmlapi.call;

import io.mailwright.domain.Failure;
import io.mailwright.domain.WorkState;
import io.mailwright.xmlapi.wire.Element;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads what answers hold by name, at any depth ({@code envelope.md} E12). */
final class Answers {
    private static final Predicate<String> NUMBER =
            Pattern.compile("[0-9]{1,18}").asMatchPredicate();

    private Answers() {}

    /**
     * The first element of that name.
     *
     * @throws Failure.Malformed if there is none
     */
    static Element required(Element system, String name) {
        return system.find(name)
                .orElseThrow(() ->
                        new Failure.Malformed(
                                "The account's answer lacks <%s>".formatted(name), null));
    }

    /** The text of the first element of that name; empty if there is none. */
    static String text(Element system, String name) {
        return system.find(name).map(Element::text).orElse("");
    }

    /** The number the element of that name holds; {@code missing} if it holds none. */
    static long id(Element system, String name, long missing) {
        return system.find(name)
                .map(Element::text)
                .filter(NUMBER)
                .map(Long::valueOf)
                .orElse(missing);
    }

    /**
     * The id of what was made.
     *
     * @param what it is, for the message
     * @throws Failure.Malformed if the answer does not say it
     */
    static long newId(Element system, String name, String what) {
        long id = id(system, name, 0);
        if (id == 0) {
            throw new Failure.Malformed(
                    "The account did not say the id of the new %s".formatted(what), null);
        }
        return id;
    }

    /** The batch under which an order is carried out ({@code tracking.md} T16, grade V). */
    static long batch(Element system) {
        return newId(system, "batchID", "batch");
    }

    /** A count; an empty one and {@code NaN} mean none ({@code envelope.md} E10, grade R). */
    static long count(String text) {
        return NUMBER.test(text) ? Long.parseLong(text) : 0;
    }

    /**
     * How what is done later stands, in either word for its end ({@code envelope.md} E13).
     *
     * @throws Failure.Malformed for any other word
     */
    static WorkState state(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "scheduled" -> WorkState.SCHEDULED;
            case "processing" -> WorkState.PROCESSING;
            case "complete", "completed" -> WorkState.COMPLETE;
            case "error" -> WorkState.ERROR;
            default ->
                    throw new Failure.Malformed(
                            "The account sent a state nobody knows: " + word, null);
        };
    }

    /** {@code True}, {@code true} or {@code 1} ({@code envelope.md} E10, grade F). */
    static boolean truth(String text) {
        return text.equalsIgnoreCase("true") || text.equals("1");
    }
}
