package io.mailwright.server.http;

import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.envelope.Envelope;
import io.mailwright.server.envelope.ReplyWriter;
import io.mailwright.server.handler.Calls;
import io.mailwright.server.handler.Outcome;
import io.mailwright.xmlapi.wire.ErrorCode;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.BufferedContentSink;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where requests come in: every shape of {@code envelope.md} E1 and E2 but raw XML as the body.
 * Errors of the API are answers with status 200 (grade R).
 */
public final class Endpoint extends Handler.Abstract {
    private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);
    private static final Set<String> PATHS =
            Set.of(
                    "/integrate.asp",
                    "/integrate.aspx",
                    "/api/integrate.asp",
                    "/api/integrate.aspx");
    private static final HttpField TYPE =
            new HttpField(HttpHeader.CONTENT_TYPE, "text/xml; charset=utf-8");
    private static final HttpField PRIVATE = new HttpField(HttpHeader.CACHE_CONTROL, "private");
    private static final int BUFFER = 32 * 1024;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Calls calls;

    public Endpoint(Calls calls) {
        this.calls = calls;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var path = Request.getPathInContext(request).toLowerCase(Locale.ROOT);
        if (!PATHS.contains(path)) {
            return false;
        }
        boolean isGet = HttpMethod.GET.is(request.getMethod());
        if (!isGet && !HttpMethod.POST.is(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, POST");
            Response.writeError(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
            return true;
        }
        long start = System.nanoTime();
        try {
            var outcome = answer(request);
            send(outcome, request, response);
            callback.succeeded();
            long millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
            LOG.info(
                    "{} {} {} ms",
                    outcome.call(),
                    outcome.error() == 0 ? "ok" : outcome.error(),
                    millis);
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("The client has gone", e);
            callback.failed(e);
        } catch (RuntimeException e) {
            LOG.error("An answer failed", e);
            callback.failed(e);
        }
        return true;
    }

    private Outcome answer(Request request) throws IOException {
        try {
            var xml = xml(request).orElseThrow(() -> new ApiError(ErrorCode.PARSE_ERROR));
            return calls.answer(Envelope.parse(xml));
        } catch (ApiError e) {
            return Outcome.refused(e);
        } catch (RuntimeException e) {
            LOG.error("A request could not be read", e);
            return Outcome.refused(new ApiError(ErrorCode.INTERNAL));
        }
    }

    private static Optional<String> xml(Request request) throws IOException {
        var body = new FormReader(Content.Source.asInputStream(request)).xml();
        var query = request.getHttpURI().getQuery();
        if (body.isPresent() || query == null) {
            return body;
        }
        var bytes = query.getBytes(StandardCharsets.UTF_8);
        return new FormReader(new ByteArrayInputStream(bytes)).xml();
    }

    /** A small answer goes out in one piece, a large one while it is written. */
    private static void send(Outcome outcome, Request request, Response response)
            throws IOException {
        response.getHeaders().put(TYPE).put(PRIVATE);
        var pool = request.getComponents().getByteBufferPool();
        var sink = new BufferedContentSink(response, pool, false, BUFFER, BUFFER);
        try (var out = Content.Sink.asOutputStream(sink)) {
            ReplyWriter.write(out, outcome.layout(), outcome.reply());
        }
    }
}
