package io.mailwright.server.engine.export;

import com.ctc.wstx.stax.WstxOutputFactory;

import io.mailwright.xmlapi.wire.XmlText;

import org.codehaus.stax2.XMLOutputFactory2;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes the XML of an export as it goes along ({@code tracking.md} T17, X): UTF-8, an element a
 * line, characters that XML forbids as U+FFFD. Not thread-safe.
 *
 * <p>Every method throws {@link UncheckedIOException} when the file cannot be written.
 */
final class BulkWriter {
    private static final XMLOutputFactory FACTORY = factory();

    private final XMLStreamWriter out;

    BulkWriter(OutputStream out) {
        try {
            this.out = FACTORY.createXMLStreamWriter(out, "UTF-8");
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private static XMLOutputFactory factory() {
        var factory = new WstxOutputFactory();
        factory.setProperty(XMLOutputFactory2.P_AUTOMATIC_EMPTY_ELEMENTS, false);
        return factory;
    }

    void begin() {
        step(() -> {
            out.writeStartDocument("UTF-8", "1.0");
            out.writeCharacters("\n");
        });
    }

    void open(String name, Map<String, String> attributes) {
        step(() -> {
            out.writeStartElement(name);
            write(attributes);
            out.writeCharacters("\n");
        });
    }

    void close() {
        step(() -> {
            out.writeEndElement();
            out.writeCharacters("\n");
        });
    }

    void field(String name, String text) {
        step(() -> {
            out.writeStartElement(name);
            out.writeCharacters(XmlText.allowed(text));
            out.writeEndElement();
            out.writeCharacters("\n");
        });
    }

    /** An element with its children, those without text left out. */
    void element(String name, Map<String, String> attributes, Map<String, String> children) {
        if (children.values().stream().allMatch(String::isEmpty)) {
            step(() -> {
                out.writeEmptyElement(name);
                write(attributes);
                out.writeCharacters("\n");
            });
        } else {
            open(name, attributes);
            fields(children);
            close();
        }
    }

    void fields(Map<String, String> fields) {
        fields.forEach((name, text) -> {
            if (!text.isEmpty()) {
                field(name, text);
            }
        });
    }

    void end() {
        step(() -> {
            out.writeEndDocument();
            out.flush();
        });
    }

    private void write(Map<String, String> attributes) throws XMLStreamException {
        for (var attribute : attributes.entrySet()) {
            out.writeAttribute(attribute.getKey(), XmlText.allowed(attribute.getValue()));
        }
    }

    private static void step(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private static UncheckedIOException failed(XMLStreamException e) {
        return new UncheckedIOException(
                e.getNestedException() instanceof IOException io ? io : new IOException(e));
    }

    @FunctionalInterface
    private interface Step {
        void run() throws XMLStreamException;
    }
}
