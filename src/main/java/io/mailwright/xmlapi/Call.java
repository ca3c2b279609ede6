package io.mailwright.xmlapi;

import io.mailwright.xmlapi.wire.Element;

import java.util.List;
import java.util.Optional;

/**
 * One call of the XML API: what to ask, and how to read a whole answer. Implementations are
 * records.
 *
 * @param <T> what the answer means
 */
public interface Call<T> {
    /** The children of {@code <system>}, in the wire's canonical order ({@code envelope.md} E4). */
    List<Element> request();

    /** Whether the same call may be sent again when its answer was lost. */
    boolean repeatable();

    /**
     * Reads the answer's {@code <system>}, which holds no error.
     *
     * @throws io.mailwright.domain.Failure.Malformed if what the answer has to hold is not there
     */
    T read(Element system);

    /**
     * What it means when a repeat is refused with {@code code} after an answer was lost: deleting
     * what the lost try has deleted already is done, not refused. Empty where it is refused.
     */
    default Optional<T> doneBefore(int code) {
        return Optional.empty();
    }
}
