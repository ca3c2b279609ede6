package io.mailwright.xmlapi;

import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.ElementReader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Hands on the rows of one streamed reply as they come, keeping none.
 *
 * @param <R> one row
 */
final class Rows<R> {
    private static final Set<String> ERROR = Set.of("error", "error_description", "error_detail");

    private final StreamingCall<R> call;
    private final Consumer<R> consumer;
    private boolean delivered;

    Rows(StreamingCall<R> call, Consumer<R> consumer) {
        this.call = call;
        this.consumer = consumer;
    }

    /** Whether any row was handed on: the call can then not be repeated unseen. */
    boolean delivered() {
        return delivered;
    }

    /** Reads to the end; {@code in} stands on the root. Answers whether there was a system. */
    boolean read(XMLStreamReader in) throws XMLStreamException {
        List<Element> errors = new ArrayList<>();
        boolean system = false;
        while (in.hasNext()) {
            if (in.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            var name = in.getLocalName().toLowerCase(Locale.ROOT);
            if (name.equalsIgnoreCase(call.row())) {
                row(ElementReader.read(in));
            } else if (ERROR.contains(name)) {
                errors.add(ElementReader.read(in));
            }
            system |= name.equals("system");
        }
        Refusals.check(Element.of("system", errors));
        return system;
    }

    private void row(Element row) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        Refusals.check(row);
        call.read(row)
                .ifPresent(value -> {
                    delivered = true;
                    consumer.accept(value);
                });
    }
}
