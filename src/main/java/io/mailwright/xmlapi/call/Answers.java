package io.mailwright.xmlapi.call;

import io.mailwright.domain.Failure;
import io.mailwright.domain.WorkState;
import io.mailwright.xmlapi.wire.Element;

import java.util.Locale;

/** Reads what answers hold by name, at any depth ({@code envelope.md} E12). */
final class Answers {
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
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(missing);
    }

    /** A count; an empty one and {@code NaN} mean none ({@code envelope.md} E10, grade R). */
    static long count(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
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
