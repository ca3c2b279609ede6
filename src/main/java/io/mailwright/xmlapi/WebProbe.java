package io.mailwright.xmlapi;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/**
 * Asks addresses of the web whether they answer; nothing of what they answer is kept. Thread-safe.
 */
public final class WebProbe implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int GOOD = 400;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    /**
     * What came.
     *
     * @param trouble why it is no good, as the end of a sentence; empty if it is good
     * @param bytes of the content; -1 if not told
     */
    public record Found(String trouble, long bytes) {
        public boolean isGood() {
            return trouble.isEmpty();
        }
    }

    /**
     * Asks for the head of a page or picture; for all of it where heads are not told.
     *
     * @throws CancellationException if the thread is interrupted
     */
    public Found head(URI address) {
        try {
            var head = ask(address, "HEAD");
            boolean refuses =
                    head.statusCode() == METHOD_NOT_ALLOWED || head.statusCode() == NOT_IMPLEMENTED;
            return found(refuses ? ask(address, "GET") : head);
        } catch (IOException | IllegalArgumentException e) {
            return new Found("no answer came", -1);
        }
    }

    private HttpResponse<Void> ask(URI address, String method) throws IOException {
        var request =
                HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build();
        try {
            return client.send(request, BodyHandlers.discarding());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException().initCause(e);
        }
    }

    private static Found found(HttpResponse<Void> answer) {
        return new Found(
                answer.statusCode() < GOOD ? "" : "the answer is " + answer.statusCode(),
                answer.headers().firstValueAsLong("Content-Length").orElse(-1));
    }

    @Override
    public void close() {
        client.close();
    }
}
