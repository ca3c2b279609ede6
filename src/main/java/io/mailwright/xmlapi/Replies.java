package io.mailwright.xmlapi;

import com.ctc.wstx.exc.WstxEOFException;

import io.mailwright.domain.Failure;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.ElementReader;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Opens one host's replies and tells apart what is no reply of this API. */
final class Replies {
    private static final int START = 512;
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    private final String host;

    Replies(String host) {
        this.host = host;
    }

    /** Reads a reply's document; the reader given stands on its root, {@code <exacttarget>}. */
    @FunctionalInterface
    interface Parsing<T> {
        T parse(XMLStreamReader in) throws XMLStreamException;
    }

    <T> T parse(InputStream body, @Nullable Charset charset, Parsing<T> parsing)
            throws IOException {
        var in = new BufferedInputStream(body);
        lookAtStart(in);
        try {
            var xml = open(in, charset);
            ElementReader.toRoot(xml);
            if (!xml.getLocalName().equalsIgnoreCase("exacttarget")) {
                throw Faults.wrongRoot(host, xml.getLocalName());
            }
            return parsing.parse(xml);
        } catch (XMLStreamException e) {
            throw fault(e);
        }
    }

    /** The whole reply's {@code <system>}, which may hold errors. */
    Element system(XMLStreamReader in) throws XMLStreamException {
        var root = ElementReader.read(in);
        while (in.hasNext()) {
            in.next();
        }
        Refusals.check(root);
        return root.child("system").orElseThrow(this::noSystem);
    }

    Failure noSystem() {
        return new Failure.Malformed(
                "%s sent an answer with nothing in it: no <system>".formatted(host), null);
    }

    private static XMLStreamReader open(InputStream in, @Nullable Charset charset)
            throws XMLStreamException {
        return charset == null || charset.equals(StandardCharsets.UTF_8)
                ? ElementReader.open(in)
                : ElementReader.open(new InputStreamReader(in, charset.newDecoder()));
    }

    private void lookAtStart(BufferedInputStream in) throws IOException {
        in.mark(START);
        var start = new String(in.readNBytes(START), StandardCharsets.ISO_8859_1);
        in.reset();
        var text = start.replace(BYTE_ORDER_MARK, "").strip();
        if (text.isEmpty()) {
            throw Faults.empty(host);
        }
        if (begins(text, "<!doctype html") || begins(text, "<html")) {
            throw Faults.webPage(host);
        }
    }

    private static boolean begins(String text, String start) {
        return text.regionMatches(true, 0, start, 0, start.length());
    }

    private Failure fault(XMLStreamException e) throws IOException {
        if (e instanceof WstxEOFException) {
            throw new EOFException();
        }
        return switch (e.getNestedException()) {
            case CharConversionException _, CharacterCodingException _ ->
                    Faults.notXml(host, "its characters are not in the encoding it names", e);
            case IOException broken -> throw broken;
            case null, default -> Faults.notXml(host, "not XML as this API sends it" + where(e), e);
        };
    }

    /** Only where, never what: what stands there may be personal. */
    private static String where(XMLStreamException e) {
        var at = e.getLocation();
        return at == null
                ? ""
                : " (line %d, column %d)".formatted(at.getLineNumber(), at.getColumnNumber());
    }
}
