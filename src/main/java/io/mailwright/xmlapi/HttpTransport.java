package io.mailwright.xmlapi;

import io.mailwright.domain.Failure;

import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * HTTP: one POST a document, both parameters in the body ({@code envelope.md} E2), over connections
 * that are kept. Certificates are always checked, redirects never followed, cookies not kept.
 */
public final class HttpTransport implements Transport {
    private static final int MOST_CONNECTIONS = 8;
    private static final ContentType FORM = ContentType.create("application/x-www-form-urlencoded");

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final ToldTime told = new ToldTime();
    private final Endpoint endpoint;
    private final CloseableHttpClient client;

    /**
     * A transport that connects within 10 s and waits 60 s for each part of an answer.
     *
     * @throws Failure.Invalid if the address cannot be used
     */
    public HttpTransport(URI url) {
        this(new Endpoint(url), Duration.ofSeconds(10), Duration.ofSeconds(60));
    }

    HttpTransport(Endpoint endpoint, Duration connect, Duration response) {
        this.endpoint = endpoint;
        this.client = client(Timeout.of(connect), Timeout.of(response));
    }

    private static CloseableHttpClient client(Timeout connect, Timeout response) {
        var connection =
                ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(response)
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .build();
        return HttpClients.custom()
                .setConnectionManager(
                        PoolingHttpClientConnectionManagerBuilder.create()
                                .setDefaultConnectionConfig(connection)
                                .setMaxConnPerRoute(MOST_CONNECTIONS)
                                .setMaxConnTotal(MOST_CONNECTIONS)
                                .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(response).build())
                .setUserAgent("Mailwright")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    @Override
    public <T> T exchange(String document, Reading<T> reading) {
        var post = new HttpPost(endpoint.url());
        post.setEntity(new StringEntity(form(document), FORM));
        try (var _ = new InterruptWatch(post::cancel);
                var response = client.executeOpen(null, post, null)) {
            return answer(post, response, reading);
        } catch (IOException e) {
            throw new Failure.Unreachable(Faults.words(endpoint.host(), e), e);
        }
    }

    private <T> T answer(HttpPost post, ClassicHttpResponse response, Reading<T> reading)
            throws IOException {
        told.say(DateUtils.parseStandardDate(response, HttpHeaders.DATE));
        try {
            requireOk(response.getCode());
            var entity = response.getEntity();
            if (entity == null) {
                throw Faults.empty(endpoint.host());
            }
            return reading.read(entity.getContent(), charset(entity.getContentType()));
        } catch (IOException | RuntimeException e) {
            // Closing alone would first read the rest of a body that may have no end.
            post.cancel();
            throw e;
        }
    }

    private @Nullable Charset charset(@Nullable String contentType) {
        try {
            var type = ContentType.parse(contentType);
            return type == null ? null : type.getCharset();
        } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
            throw new Failure.Malformed(
                    "%s answered in an encoding this program cannot read: %s"
                            .formatted(endpoint.host(), e.getMessage()),
                    e);
        }
    }

    private void requireOk(int status) {
        if (status == HttpStatus.SC_OK) {
            return;
        }
        if (status >= HttpStatus.SC_SERVER_ERROR
                || status == HttpStatus.SC_REQUEST_TIMEOUT
                || status == HttpStatus.SC_TOO_MANY_REQUESTS) {
            throw new Failure.Unreachable(
                    "%s has trouble (HTTP status %d): try again later"
                            .formatted(endpoint.host(), status),
                    null);
        }
        throw new Failure.Malformed(
                "%s does not answer as an XML API does (HTTP status %d): check the address"
                        .formatted(endpoint.host(), status),
                null);
    }

    /** Every byte outside the unreserved set percent-encoded ({@code envelope.md} E3). */
    static String form(String document) {
        var form = new StringBuilder(2 * document.length()).append("qf=xml&xml=");
        for (byte b : document.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved(b)) {
                form.append((char) b);
            } else {
                form.append('%').append(HEX.toHighHexDigit(b)).append(HEX.toLowHexDigit(b));
            }
        }
        return form.toString();
    }

    private static boolean isUnreserved(byte b) {
        return (b >= 'a' && b <= 'z')
                || (b >= 'A' && b <= 'Z')
                || (b >= '0' && b <= '9')
                || b == '-'
                || b == '.'
                || b == '_'
                || b == '~';
    }

    @Override
    public Optional<Instant> time() {
        return told.now();
    }

    @Override
    public String host() {
        return endpoint.host();
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
