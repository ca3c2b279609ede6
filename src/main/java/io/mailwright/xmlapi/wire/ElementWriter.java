package io.mailwright.xmlapi.wire;

import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;

import io.mailwright.domain.Failure;

import org.codehaus.stax2.XMLOutputFactory2;
import org.codehaus.stax2.XMLStreamWriter2;

import java.io.Writer;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes {@link Element}s, escaped; an element with neither text nor children is {@code <a></a>}.
 */
public final class ElementWriter {
    private static final XMLOutputFactory FACTORY = factory();

    private ElementWriter() {}

    private static XMLOutputFactory factory() {
        var factory = new WstxOutputFactory();
        factory.setProperty(XMLOutputFactory2.P_AUTOMATIC_EMPTY_ELEMENTS, false);
        factory.setProperty(WstxOutputProperties.P_ADD_SPACE_AFTER_EMPTY_ELEM, true);
        return factory;
    }

    public static XMLStreamWriter open(Writer out) throws XMLStreamException {
        return FACTORY.createXMLStreamWriter(out);
    }

    /**
     * Writes the element and all below it, with {@code & < >} escaped ({@code envelope.md} E3), and
     * carriage returns, which a parser would take for line feeds; or as CDATA, in its namespaces,
     * if its form says so.
     *
     * @param out from {@link #open}
     * @throws Failure.Invalid if a text holds a character that XML has no form for
     */
    public static void write(XMLStreamWriter out, Element element) throws XMLStreamException {
        out.writeStartElement(element.name());
        for (var namespace : element.form().namespaces().entrySet()) {
            out.writeNamespace(namespace.getKey(), namespace.getValue());
        }
        for (var attribute : element.attributes().entrySet()) {
            out.writeAttribute(attribute.getKey(), attribute.getValue());
        }
        ((XMLStreamWriter2) out).writeRaw(text(element));
        for (var child : element.children()) {
            write(out, child);
        }
        out.writeEndElement();
    }

    private static String text(Element element) {
        return element.form().cdata() && !element.text().isEmpty()
                ? XmlText.cdata(checked(element))
                : escaped(checked(element));
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '\r' -> escaped.append("&#xD;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static String checked(Element element) {
        var text = element.text();
        if (!XmlText.isWritable(text)) {
            int c =
                    text.codePoints()
                            .filter(each -> !XmlText.isWritable(each))
                            .findFirst()
                            .orElseThrow();
            throw new Failure.Invalid(
                    "The value of %s holds the character U+%04X, which cannot be sent: remove it"
                            .formatted(AttributeNames.toAttribute(element.name()), c));
        }
        return text;
    }
}
