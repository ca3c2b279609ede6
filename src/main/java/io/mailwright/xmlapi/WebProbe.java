package io.mailwright.xmlapi;

import io.mailwright.domain.PublicAddress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;

/**
 * Asks addresses of the web whether they answer; nothing of what they answer is kept. Servers that
 * not everybody can reach are not asked, also when others lead on to them. Thread-safe.
 */
public final class WebProbe implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int MOST_REDIRECTS = 5;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int REDIRECTED = 300;
    private static final int BAD = 400;

    private final Predicate<InetAddress> allowed;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    public WebProbe() {
        this(PublicAddress::is);
    }

    /** One that asks at those addresses alone. */
    public WebProbe(Predicate<InetAddress> allowed) {
        this.allowed = allowed;
    }

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
     * Asks for the head of a page or picture, also where it leads on to; for the page itself, but
     * no further than its head, where heads are not told.
     *
     * @throws CancellationException if the thread is interrupted
     */
    public Found head(URI address) {
        try {
            var at = address;
            for (int i = 0; i <= MOST_REDIRECTS; i++) {
                if (!isAllowed(at)) {
                    return new Found("only a private network knows " + at.getHost(), -1);
                }
                var answer = answer(at);
                var next = next(at, answer);
                if (next == null) {
                    return found(answer);
                }
                at = next;
            }
            return new Found("it leads on more than " + MOST_REDIRECTS + " times", -1);
        } catch (IOException | IllegalArgumentException e) {
            return new Found("no answer came", -1);
        }
    }

    private boolean isAllowed(URI address) throws IOException {
        var host = address.getHost();
        if (host == null) {
            throw new IOException("no host");
        }
        return Arrays.stream(InetAddress.getAllByName(host)).allMatch(allowed);
    }

    private HttpResponse<InputStream> answer(URI address) throws IOException {
        var head = ask(address, "HEAD");
        boolean refuses =
                head.statusCode() == METHOD_NOT_ALLOWED || head.statusCode() == NOT_IMPLEMENTED;
        return refuses ? ask(address, "GET") : head;
    }

    private static @Nullable URI next(URI address, HttpResponse<InputStream> answer) {
        boolean leadsOn = answer.statusCode() >= REDIRECTED && answer.statusCode() < BAD;
        return leadsOn
                ? answer.headers().firstValue("Location").map(address::resolve).orElse(null)
                : null;
    }

    private HttpResponse<InputStream> ask(URI address, String method) throws IOException {
        var request =
                HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build();
        try {
            var answer = client.send(request, BodyHandlers.ofInputStream());
            // A body may have no end.
            answer.body().close();
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException().initCause(e);
        }
    }

    private static Found found(HttpResponse<InputStream> answer) {
        return new Found(
                answer.statusCode() < BAD ? "" : "the answer is " + answer.statusCode(),
                answer.headers().firstValueAsLong("Content-Length").orElse(-1));
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
