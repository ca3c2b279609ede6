package io.mailwright.server.engine.fetch;

import io.mailwright.domain.PublicAddress;
import io.mailwright.personalisation.fetch.Fetched;
import io.mailwright.personalisation.fetch.Fetcher;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import javax.net.ssl.SSLException;

/**
 * Fetches content over HTTP within the bounds of a {@link FetchPolicy}: each address that a
 * connection is made to is checked, also after redirects; answers are cut off at a size and a time.
 * No cookies, no retries. Thread-safe.
 */
public final class HttpFetcher implements Fetcher, AutoCloseable {
    private static final int MOST_REDIRECTS = 5;
    private static final int MOST_CONNECTIONS = 16;

    private final FetchPolicy policy;
    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor clock = clock();

    /** What came of one request. */
    private sealed interface Answer {
        record Final(Fetched fetched) implements Answer {}

        record Redirect(URI uri) implements Answer {}
    }

    public HttpFetcher(FetchPolicy policy) {
        this(
                policy,
                SystemDefaultDnsResolver.INSTANCE,
                address -> policy.allowsPrivate() || PublicAddress.is(address));
    }

    HttpFetcher(FetchPolicy policy, DnsResolver names, Predicate<InetAddress> allowed) {
        this.policy = policy;
        this.client = client(new GuardedResolver(names, allowed), Timeout.of(policy.patience()));
    }

    private static CloseableHttpClient client(DnsResolver resolver, Timeout patience) {
        var connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(patience)
                                        .setSocketTimeout(patience)
                                        .build())
                        .setMaxConnPerRoute(MOST_CONNECTIONS)
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(
                        RequestConfig.custom()
                                .setResponseTimeout(patience)
                                .setConnectionRequestTimeout(patience)
                                .build())
                .setUserAgent("Mailwright")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private static ScheduledThreadPoolExecutor clock() {
        var clock =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("fetch-clock").factory());
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    @Override
    public Fetched fetch(String url) {
        var uri = FetchUrl.parse(url);
        if (uri == null) {
            return FetchUrl.NO_PAGE;
        }
        long deadline = System.nanoTime() + policy.patience().toNanos();
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            switch (ask(uri, deadline)) {
                case Answer.Final(var fetched) -> {
                    return fetched;
                }
                case Answer.Redirect(var next) -> uri = next;
            }
        }
        return failed(uri, "leads on to other pages more than " + MOST_REDIRECTS + " times");
    }

    private Answer ask(URI uri, long deadline) {
        if (!policy.ports().isEmpty() && !policy.ports().contains(FetchUrl.port(uri))) {
            return failure(uri, "is to be asked at a port that content is not fetched from");
        }
        var request = new HttpGet(uri);
        request.setHeader(HttpHeaders.ACCEPT, "text/html, text/plain, */*;q=0.5");
        var end =
                clock.schedule(request::cancel, deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        try {
            return client.execute(request, response -> answer(uri, request, response));
        } catch (GuardedResolver.NotAllowed _) {
            return failure(uri, "is at an address that content is not fetched from");
        } catch (UnknownHostException _) {
            return failure(uri, "is not known");
        } catch (SSLException _) {
            return failure(uri, "has no certificate that can be trusted");
        } catch (TooLarge _) {
            return failure(uri, "answered with more than " + policy.largest() + " bytes");
        } catch (IOException _) {
            return failure(
                    uri,
                    System.nanoTime() - deadline < 0
                            ? "cannot be reached, or its answer breaks off"
                            : "did not answer within " + policy.patience().toMillis() + " ms");
        } finally {
            end.cancel(false);
        }
    }

    /** That an answer has no end within bounds. */
    private static final class TooLarge extends IOException {}

    private Answer answer(URI uri, HttpGet request, ClassicHttpResponse response)
            throws IOException {
        int code = response.getCode();
        if (code >= 300 && code < 400) {
            var next = next(uri, response);
            return next == null ? failure(uri, "answered " + code) : new Answer.Redirect(next);
        }
        if (code < 200 || code >= 300) {
            return failure(uri, "answered " + code);
        }
        var entity = response.getEntity();
        if (entity == null) {
            return new Answer.Final(new Fetched.Body(""));
        }
        byte[] body = entity.getContent().readNBytes(policy.largest() + 1);
        if (body.length > policy.largest()) {
            request.cancel();
            throw new TooLarge();
        }
        return new Answer.Final(new Fetched.Body(BodyText.of(body, entity.getContentType())));
    }

    private static @Nullable URI next(URI uri, ClassicHttpResponse response) {
        var location = response.getFirstHeader(HttpHeaders.LOCATION);
        try {
            return location == null
                    ? null
                    : FetchUrl.parse(uri.resolve(location.getValue().strip()).toString());
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static Answer failure(URI uri, String what) {
        return new Answer.Final(failed(uri, what));
    }

    /** The host alone: the rest may be about a recipient. */
    private static Fetched failed(URI uri, String what) {
        return new Fetched.Failed(uri.getHost() + " " + what);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        client.close(CloseMode.GRACEFUL);
    }
}
