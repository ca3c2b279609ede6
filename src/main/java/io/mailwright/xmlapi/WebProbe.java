package io.mailwright.xmlapi;

import io.mailwright.domain.PublicAddress;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;

/**
 * Asks addresses of the web whether they answer; nothing of what they answer is kept. Servers that
 * not everybody can reach are not asked, also when others lead on to them. Thread-safe.
 */
public final class WebProbe implements AutoCloseable {
    private static final Timeout PATIENCE = Timeout.ofSeconds(8);
    private static final int MOST_REDIRECTS = 5;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int REDIRECTED = 300;
    private static final int BAD = 400;

    private final CloseableHttpClient client;

    public WebProbe() {
        this(PublicAddress::is);
    }

    /** One that asks at those addresses alone. */
    public WebProbe(Predicate<InetAddress> allowed) {
        this(new CheckedLookup(allowed, InetAddress::getAllByName));
    }

    /** One that connects to what the lookup answers, which is asked once for each connection. */
    WebProbe(CheckedLookup lookup) {
        var connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(lookup)
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(PATIENCE)
                                        .setSocketTimeout(PATIENCE)
                                        .build())
                        .build();
        client =
                HttpClients.custom()
                        .setConnectionManager(connections)
                        .setDefaultRequestConfig(
                                RequestConfig.custom().setResponseTimeout(PATIENCE).build())
                        .disableRedirectHandling()
                        .disableAutomaticRetries()
                        .disableContentCompression()
                        .disableCookieManagement()
                        .build();
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
                var answer = answer(at);
                var next = next(at, answer);
                if (next == null) {
                    return found(answer);
                }
                at = next;
            }
            return new Found("it leads on more than " + MOST_REDIRECTS + " times", -1);
        } catch (CheckedLookup.NotAllowed inside) {
            return new Found("only a private network knows " + inside.getMessage(), -1);
        } catch (IOException | IllegalArgumentException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw (CancellationException) new CancellationException().initCause(e);
            }
            return new Found("no answer came", -1);
        }
    }

    /** The head of an answer. */
    private record Answer(int status, String location, String length) {}

    private Answer answer(URI address) throws IOException {
        var head = ask(address, "HEAD");
        boolean refuses = head.status() == METHOD_NOT_ALLOWED || head.status() == NOT_IMPLEMENTED;
        return refuses ? ask(address, "GET") : head;
    }

    private static @Nullable URI next(URI address, Answer answer) {
        boolean leadsOn = answer.status() >= REDIRECTED && answer.status() < BAD;
        return leadsOn && !answer.location().isEmpty() ? address.resolve(answer.location()) : null;
    }

    private Answer ask(URI address, String method) throws IOException {
        if (address.getHost() == null) {
            throw new IOException("no host");
        }
        var request = new HttpUriRequestBase(method, address);
        var answer = client.executeOpen(null, request, null);
        try {
            return new Answer(
                    answer.getCode(), header(answer, "Location"), header(answer, "Content-Length"));
        } finally {
            // A body may have no end: the connection is given up before it is read.
            request.abort();
            closeQuietly(answer);
        }
    }

    private static void closeQuietly(ClassicHttpResponse answer) {
        try {
            answer.close();
        } catch (IOException _) {
            // It was given up.
        }
    }

    private static String header(ClassicHttpResponse answer, String name) {
        var header = answer.getFirstHeader(name);
        return header == null || header.getValue() == null ? "" : header.getValue();
    }

    private static Found found(Answer answer) {
        return new Found(
                answer.status() < BAD ? "" : "the answer is " + answer.status(),
                answer.length().matches("\\d{1,18}") ? Long.parseLong(answer.length()) : -1);
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
