package io.mailwright.xmlapi.call;

import io.mailwright.domain.Failure;
import io.mailwright.xmlapi.wire.Element;

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

    /** The number the element of that name holds; {@code missing} if it holds none. */
    static long id(Element system, String name, long missing) {
        return system.find(name)
                .map(Element::text)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(missing);
    }

    /**
     * The batch under which an order is carried out ({@code tracking.md} T16, grade V).
     *
     * @throws Failure.Malformed if the answer tells none
     */
    static long batch(Element system) {
        long batch = id(system, "batchID", 0);
        if (batch == 0) {
            throw new Failure.Malformed("The account did not say the id of the batch", null);
        }
        return batch;
    }

    /** A count; an empty one and {@code NaN} mean none ({@code envelope.md} E10, grade R). */
    static long count(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    /** {@code True}, {@code true} or {@code 1} ({@code envelope.md} E10, grade F). */
    static boolean truth(String text) {
        return text.equalsIgnoreCase("true") || text.equals("1");
    }
}
