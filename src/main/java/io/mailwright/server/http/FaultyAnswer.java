package io.mailwright.server.http;

import io.mailwright.domain.fault.Fault;
import io.mailwright.server.envelope.Layout;
import io.mailwright.server.envelope.ReplyWriter;
import io.mailwright.server.handler.Outcome;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.ElementReader;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;

import javax.xml.stream.XMLStreamException;

/** One call that goes wrong on purpose. Its answer is small, or there is none (grade X). */
final class FaultyAnswer {
    private static final String PAGE =
            "<!DOCTYPE html><html><head><title>Sign in</title></head><body><br>Sign in</body></html>";
    private static final String RETRY_SECONDS = "1";
    private static final long MILLIS = 1000;

    private final Fault fault;
    private final Supplier<Outcome> call;

    FaultyAnswer(Fault fault, Supplier<Outcome> call) {
        this.fault = fault;
        this.call = call;
    }

    /**
     * Answers, or does not.
     *
     * @return whether the connection has to be cut off now
     */
    boolean to(Response response) throws IOException {
        return switch (fault.kind()) {
            case BUSY -> {
                response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_SECONDS);
                yield page(HttpStatus.SERVICE_UNAVAILABLE_503, response);
            }
            case ERROR -> page(HttpStatus.INTERNAL_SERVER_ERROR_500, response);
            case HTML -> page(HttpStatus.OK_200, response);
            case SLOW -> {
                sleep();
                yield send(bytes(call.get()), response);
            }
            case ORDER -> send(reversed(call.get()), response);
            case EMPTY -> send(Arrays.copyOf(bytes(call.get()), 0), response);
            case CUT -> {
                var whole = bytes(call.get());
                Content.Sink.asOutputStream(response).write(whole, 0, whole.length / 2);
                yield true;
            }
            case LOST -> bytes(call.get()).length > 0;
            case DROP -> throw new IllegalStateException("of files: " + fault);
        };
    }

    private void sleep() {
        try {
            Thread.sleep(Duration.ofMillis((long) (fault.seconds() * MILLIS)));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean page(int status, Response response) throws IOException {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
        return send(PAGE.getBytes(StandardCharsets.UTF_8), response);
    }

    private static byte[] bytes(Outcome outcome) {
        return Answer.of(outcome).bytes();
    }

    private static byte[] reversed(Outcome outcome) throws IOException {
        try {
            var in = ElementReader.open(new ByteArrayInputStream(bytes(outcome)));
            ElementReader.toRoot(in);
            var system = ElementReader.read(in).child("system").orElseThrow();
            var bytes = new ByteArrayOutputStream();
            ReplyWriter.write(
                    bytes, Layout.LINES, out -> reversed(system).children().forEach(out::element));
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static Element reversed(Element element) {
        return new Element(
                element.name(),
                element.attributes(),
                element.text(),
                element.children().reversed().stream().map(FaultyAnswer::reversed).toList(),
                element.form());
    }

    private static boolean send(byte[] bytes, Response response) throws IOException {
        try (var out = Content.Sink.asOutputStream(response)) {
            out.write(bytes);
        }
        return false;
    }
}
