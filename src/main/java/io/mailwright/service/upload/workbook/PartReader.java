package io.mailwright.service.upload.workbook;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;

import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes through one part of a workbook, element by element; no DTD, and no endless part. */
final class PartReader implements AutoCloseable {
    /** In characters; a cell of Excel has at most 32,767. */
    private static final int LONGEST_TEXT = 1 << 20;

    private static final int LONGEST_ATTRIBUTE = 1 << 16;
    private static final int DEEPEST = 100;
    private static final XMLInputFactory FACTORY = factory();

    private final LimitedStream part;
    private final XMLStreamReader xml;

    private PartReader(LimitedStream part, XMLStreamReader xml) {
        this.part = part;
        this.xml = xml;
    }

    private static XMLInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, LONGEST_TEXT);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        return factory;
    }

    /**
     * Opens a part.
     *
     * @param most bytes it may have
     */
    static PartReader open(Parts parts, String name, long most) throws IOException {
        var part = new LimitedStream(parts.open(name), most);
        try {
            return new PartReader(part, FACTORY.createXMLStreamReader(part));
        } catch (XMLStreamException e) {
            part.close();
            throw failure(e);
        }
    }

    /** Goes to the next start of an element; its name without prefix, {@code null} at the end. */
    @Nullable String toElement() throws IOException {
        return toElementIn("");
    }

    /**
     * Goes to the next start of an element, wherever it is below the one of that name.
     *
     * @return its name without prefix; {@code null} when {@code parent} ends
     */
    @Nullable String toElementIn(String parent) throws IOException {
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        return xml.getLocalName();
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (xml.getLocalName().equals(parent)) {
                            return null;
                        }
                    }
                    case XMLStreamConstants.DTD -> throw new Damaged("it has a DTD", null);
                    default -> {}
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** The text of the element the reader stands on, without that of others inside. */
    String text() throws IOException {
        try {
            return xml.getElementText();
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** The value of an attribute in no namespace; {@code null} if there is none. */
    @Nullable String attribute(String name) {
        return xml.getAttributeValue("", name);
    }

    /** The id of a relation, whose namespace there are two of. */
    @Nullable String relation() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var namespace = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id")
                    && namespace != null
                    && !namespace.isEmpty()) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** A whole number; {@code otherwise} if the attribute is absent or none. */
    int number(String name, int otherwise) {
        var value = attribute(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }

    boolean truth(String name) {
        var value = attribute(name);
        return "1".equals(value) || "true".equals(value);
    }

    /** How many bytes of the part were read. */
    long taken() {
        return part.taken();
    }

    private static IOException failure(XMLStreamException e) {
        return e.getNestedException() instanceof IOException cause
                ? cause
                : new Damaged(String.valueOf(e.getMessage()), e);
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
