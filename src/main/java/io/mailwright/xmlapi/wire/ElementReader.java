package io.mailwright.xmlapi.wire;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;

import org.codehaus.stax2.XMLInputFactory2;

import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads {@link Element}s from a stream, one at a time, so that only the element being read is in
 * memory. Documents with a DTD are refused, external entities never resolved, no text may be longer
 * than {@link #MAX_TEXT}, and no element read as one larger than a few such texts.
 */
public final class ElementReader {
    /** In characters; a longer single value is a fault, not data. */
    public static final int MAX_TEXT = 8 * 1024 * 1024;

    private static final int MAX_DEPTH = 64;
    private static final int MAX_ELEMENTS = 1_000_000;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader in;
    private long textLeft = 4L * MAX_TEXT;
    private int elementsLeft = MAX_ELEMENTS;

    private ElementReader(XMLStreamReader in) {
        this.in = in;
    }

    /** The factory behind every parser of this wire: safe against DTDs, entities and floods. */
    public static XMLInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, MAX_TEXT);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_TEXT);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        return factory;
    }

    public static XMLStreamReader open(InputStream in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    public static XMLStreamReader open(Reader in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    /** Goes to the start of the document's outermost element, past no DTD. */
    public static void toRoot(XMLStreamReader in) throws XMLStreamException {
        while (in.next() != XMLStreamConstants.START_ELEMENT) {
            if (in.getEventType() == XMLStreamConstants.DTD) {
                throw new XMLStreamException("DTD not allowed", in.getLocation());
            }
        }
    }

    /** The element the reader stands on the start of, whole; afterwards it stands on its end. */
    public static Element read(XMLStreamReader in) throws XMLStreamException {
        return new ElementReader(in).element();
    }

    private Element element() throws XMLStreamException {
        var name = in.getLocalName();
        var attributes = attributes();
        var text = new StringBuilder();
        var children = new ArrayList<Element>();
        if (--elementsLeft < 0) {
            throw new XMLStreamException("Too many elements in one", in.getLocation());
        }
        for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(text);
                case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new XMLStreamException("Entity not allowed", in.getLocation());
                default -> {}
            }
        }
        return new Element(name, attributes, text.toString().strip(), children, Element.Form.PLAIN);
    }

    private Map<String, String> attributes() throws XMLStreamException {
        if (in.getAttributeCount() == 0) {
            return Map.of();
        }
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            take(in.getAttributeValue(i).length());
            if (!in.getAttributeLocalName(i).startsWith("xmlns")) {
                attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
            }
        }
        return attributes;
    }

    private void append(StringBuilder text) throws XMLStreamException {
        take(in.getTextLength());
        if (text.length() + in.getTextLength() > MAX_TEXT) {
            throw tooLong();
        }
        text.append(in.getText());
    }

    private void take(int characters) throws XMLStreamException {
        textLeft -= characters;
        if (textLeft < 0) {
            throw tooLong();
        }
    }

    private XMLStreamException tooLong() {
        return new XMLStreamException("Value too long", in.getLocation());
    }
}
