package io.mailwright.server.envelope;

import com.ctc.wstx.api.WstxInputProperties;

import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.ElementReader;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.io.StringReader;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * A request document: who asks, and for what. Reads every form clients are known to send ({@code
 * envelope.md} E4, E11): no declaration, blanks before it, stray text, any order, CDATA.
 *
 * @param system the one {@code system} element; empty if the document has none
 */
public record Envelope(String username, String password, Element system) {
    private static final int MAX_ELEMENTS = 200_000;
    private static final XMLInputFactory FACTORY = factory();

    private static XMLInputFactory factory() {
        var factory = ElementReader.factory();
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, MAX_ELEMENTS);
        return factory;
    }

    /**
     * Reads a decoded document.
     *
     * @throws ApiError 39 if it cannot be parsed or has a DTD, 914 if it asks for several things
     */
    public static Envelope parse(String xml) {
        var root = root(xml);
        var systems = root.all("system");
        if (systems.size() > 1) {
            throw new ApiError(ErrorCode.ONE_SYSTEM);
        }
        var login = root.child("authorization").orElse(Element.of("authorization"));
        var system = systems.isEmpty() ? Element.of("system") : systems.getFirst();
        return new Envelope(login.text("username"), login.text("password"), system);
    }

    /** System, action and sub_action as they were written, in lower case, with dots between. */
    public String call() {
        return Stream.of("system_name", "action", "sub_action")
                .map(name -> system.text(name).toLowerCase(Locale.ROOT))
                .takeWhile(part -> !part.isEmpty())
                .collect(Collectors.joining("."));
    }

    private static Element root(String xml) {
        try {
            var in = FACTORY.createXMLStreamReader(new StringReader(document(xml)));
            try {
                ElementReader.toRoot(in);
                if (!in.getLocalName().equalsIgnoreCase("exacttarget")) {
                    throw new ApiError(ErrorCode.PARSE_ERROR);
                }
                var root = ElementReader.read(in);
                while (in.hasNext()) {
                    in.next();
                }
                return root;
            } finally {
                in.close();
            }
        } catch (XMLStreamException _) {
            throw new ApiError(ErrorCode.PARSE_ERROR);
        }
    }

    /** The document without its declaration and what stands around it, which clients get wrong. */
    private static String document(String xml) {
        int start = Math.max(xml.indexOf('<'), 0);
        if (xml.startsWith("<?xml", start)) {
            start = Math.max(xml.indexOf('<', start + 1), 0);
        }
        return xml.substring(start, Math.max(xml.lastIndexOf('>') + 1, start));
    }

    /** Without the login, so that it can never reach a log. */
    @Override
    public String toString() {
        return "Envelope";
    }
}
