package io.mailwright.xmlapi;

import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.ElementWriter;

import java.io.StringWriter;
import java.util.List;

import javax.xml.stream.XMLStreamException;

/** Writes request documents ({@code envelope.md} E4). */
final class Requests {
    private Requests() {}

    /**
     * The document that asks for {@code system}.
     *
     * @throws io.mailwright.domain.Failure.Invalid if a value holds what XML cannot
     */
    static String document(Credentials credentials, List<Element> system) {
        var root =
                Element.of(
                        "exacttarget",
                        Element.of(
                                "authorization",
                                Element.of("username", credentials.username()),
                                Element.of("password", credentials.password())),
                        Element.of("system", system));
        var document = new StringWriter().append("<?xml version=\"1.0\"?>");
        try {
            var out = ElementWriter.open(document);
            ElementWriter.write(out, root);
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory", e);
        }
        return document.toString();
    }
}
