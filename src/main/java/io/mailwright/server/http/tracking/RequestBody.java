package io.mailwright.server.http.tracking;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Reads what somebody sends, but neither much nor for long. */
final class RequestBody {
    /** In bytes; the largest page of ours sends far less. */
    static final int LARGEST = 64 * 1024;

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private RequestBody() {}

    /** That there is more than anybody needs to send. */
    static final class TooLarge extends Exception {
        TooLarge() {
            super("larger than " + LARGEST, null, false, false);
        }
    }

    /**
     * The form in it; nothing if it cannot be read.
     *
     * @throws IOException if the other side went away, or is too slow
     */
    static Optional<Form> form(Request request) throws IOException, TooLarge {
        if (request.getLength() > LARGEST) {
            throw new TooLarge();
        }
        var type =
                Objects.requireNonNullElse(request.getHeaders().get(HttpHeader.CONTENT_TYPE), "");
        return FormParser.parse(type, read(request));
    }

    private static byte[] read(Request request) throws IOException, TooLarge {
        long end = System.nanoTime() + LONGEST.toNanos();
        var body = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        try (var in = Content.Source.asInputStream(request)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                body.write(buffer, 0, count);
                if (body.size() > LARGEST) {
                    throw new TooLarge();
                }
                if (System.nanoTime() - end > 0) {
                    throw new IOException("sent too slowly");
                }
            }
        }
        return body.toByteArray();
    }
}
