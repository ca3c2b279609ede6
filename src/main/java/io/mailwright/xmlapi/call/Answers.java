package io.mailwright.xmlapi.call;

import io.mailwright.domain.Failure;
import io.mailwright.xmlapi.wire.Element;

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

    /** The number the element of that name holds; {@code missing} if it holds none. */
    static long id(Element system, String name, long missing) {
        return system.find(name)
                .map(Element::text)
                .filter(NUMBER)
                .map(Long::valueOf)
                .orElse(missing);
    }

    /** A count; an empty one and {@code NaN} mean none ({@code envelope.md} E10, grade R). */
    static long count(String text) {
        return NUMBER.test(text) ? Long.parseLong(text) : 0;
    }

    /** {@code True}, {@code true} or {@code 1} ({@code envelope.md} E10, grade F). */
    static boolean truth(String text) {
        return text.equalsIgnoreCase("true") || text.equals("1");
    }
}
