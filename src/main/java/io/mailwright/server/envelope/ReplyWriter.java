package io.mailwright.server.envelope;

import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;

import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.XmlText;

import org.codehaus.stax2.XMLOutputFactory2;
import org.codehaus.stax2.XMLStreamWriter2;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * Writes one answer in the exact bytes of the service ({@code envelope.md} E5, grade R), as it goes
 * along, so that an answer may be larger than memory. Not thread-safe.
 *
 * <p>Every method throws {@link UncheckedIOException} when the reader has gone.
 */
public final class ReplyWriter {
    private static final String DECLARATION = "<?xml version='1.0'?>";
    private static final String BREAK = "\r\n";
    private static final XMLOutputFactory ONE_LINE = factory(true);
    private static final XMLOutputFactory LINES = factory(false);

    private final Layout layout;
    private final XMLStreamWriter2 out;

    private ReplyWriter(Layout layout, XMLStreamWriter2 out) {
        this.layout = layout;
        this.out = out;
    }

    private static XMLOutputFactory factory(boolean spaceInEmpty) {
        var factory = new WstxOutputFactory();
        factory.setProperty(XMLOutputFactory2.P_AUTOMATIC_EMPTY_ELEMENTS, false);
        factory.setProperty(WstxOutputProperties.P_ADD_SPACE_AFTER_EMPTY_ELEM, spaceInEmpty);
        return factory;
    }

    private static XMLStreamWriter2 writer(OutputStream out, Layout layout)
            throws XMLStreamException {
        var factory = layout == Layout.ONE_LINE ? ONE_LINE : LINES;
        return (XMLStreamWriter2) factory.createXMLStreamWriter(out, "UTF-8");
    }

    /** Writes the whole document around what {@code reply} writes. */
    public static void write(OutputStream bytes, Layout layout, Reply reply) {
        try {
            var out = writer(bytes, layout);
            out.writeRaw(DECLARATION + BREAK);
            out.writeStartElement("exacttarget");
            out.writeRaw(BREAK);
            out.writeStartElement("system");
            out.writeRaw(BREAK);
            reply.writeTo(new ReplyWriter(layout, out));
            out.writeEndElement();
            out.writeRaw(BREAK);
            out.writeEndElement();
            out.writeRaw(BREAK);
            out.close();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** Starts an element with others in it. */
    public void open(String name) {
        openInline(name);
        lineBreak();
    }

    /** An element with attributes, and others with text in it. */
    public void element(String name, Map<String, String> attributes, Map<String, String> children) {
        step(() -> {
            if (children.isEmpty()) {
                out.writeEmptyElement(name);
            } else {
                out.writeStartElement(name);
            }
            for (var attribute : attributes.entrySet()) {
                out.writeAttribute(attribute.getKey(), attribute.getValue());
            }
        });
        lineBreak();
        if (!children.isEmpty()) {
            children.forEach(this::field);
            close();
        }
    }

    /** Starts an element whose first child follows on the same line, whatever the layout. */
    public void openInline(String name) {
        step(() -> out.writeStartElement(name));
    }

    /** Ends the element opened last. */
    public void close() {
        closeInline();
        lineBreak();
    }

    /** Ends the element opened last; what follows stays on the same line. */
    public void closeInline() {
        step(out::writeEndElement);
    }

    /** An element with text; without text, the layout's empty element. */
    public void field(String name, String text) {
        fieldInline(name, text);
        lineBreak();
    }

    /** An element with text; what follows stays on the same line. */
    public void fieldInline(String name, String text) {
        step(() -> {
            if (text.isEmpty()) {
                out.writeEmptyElement(name);
            } else {
                out.writeStartElement(name);
                out.writeCharacters(text);
                out.writeEndElement();
            }
        });
    }

    public void field(String name, long number) {
        field(name, Long.toString(number));
    }

    /** An element whose text stands in CDATA. */
    public void cdata(String name, String text) {
        if (text.isEmpty()) {
            field(name, text);
            return;
        }
        step(() -> {
            out.writeStartElement(name);
            out.writeRaw(XmlText.cdata(text));
            out.writeEndElement();
        });
        lineBreak();
    }

    /** An element with all in it. */
    public void element(Element element) {
        if (element.attributes().isEmpty() && element.children().isEmpty()) {
            field(element.name(), element.text());
            return;
        }
        openInline(element.name());
        element.attributes().forEach((name, value) -> step(() -> out.writeAttribute(name, value)));
        lineBreak();
        element.children().forEach(this::element);
        close();
    }

    private void lineBreak() {
        if (layout == Layout.LINES) {
            step(() -> out.writeRaw(BREAK));
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
