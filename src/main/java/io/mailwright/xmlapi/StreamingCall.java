package io.mailwright.xmlapi;

import io.mailwright.xmlapi.wire.Element;

import java.util.List;
import java.util.Optional;

/**
 * A call whose answer may be larger than memory: a sequence of rows, read one at a time. Always
 * repeatable.
 *
 * @param <R> one row
 */
public interface StreamingCall<R> {
    /** The children of {@code <system>}, in the wire's canonical order ({@code envelope.md} E4). */
    List<Element> request();

    /** The name of the element that is one row, at whatever depth it stands. */
    String row();

    /** One row; nothing if the element only says that there are none. */
    Optional<R> read(Element row);
}
