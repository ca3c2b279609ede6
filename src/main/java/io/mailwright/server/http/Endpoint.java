package io.mailwright.server.http;

import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.envelope.Envelope;
import io.mailwright.server.fault.Faults;
import io.mailwright.server.handler.Calls;
import io.mailwright.server.handler.Outcome;
import io.mailwright.xmlapi.wire.ErrorCode;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
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
import java.util.function.Supplier;

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
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Calls calls;
    private final Faults faults;

    public Endpoint(Calls calls, Faults faults) {
        this.calls = calls;
        this.faults = faults;
    }

    /** What a request asks for, or why it cannot be read. */
    private record Asked(String call, Supplier<Outcome> answer) {
        static Asked refused(ErrorCode code) {
            return refused(new ApiError(code));
        }

        static Asked refused(ApiError error) {
            return new Asked("", () -> Outcome.refused(error));
        }
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
        try {
            var asked = read(request);
            var fault = faults.strike(asked.call());
            if (fault.isPresent()) {
                fail(new FaultyAnswer(fault.get(), asked.answer()), request, response, callback);
            } else {
                answer(asked, response);
                callback.succeeded();
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("The client has gone", e);
            callback.failed(e);
        } catch (RuntimeException e) {
            LOG.error("An answer failed", e);
            callback.failed(e);
        }
        return true;
    }

    private Asked read(Request request) throws IOException {
        try {
            var xml = xml(request).orElseThrow(() -> new ApiError(ErrorCode.PARSE_ERROR));
            var envelope = Envelope.parse(xml);
            return new Asked(envelope.call(), () -> calls.answer(envelope));
        } catch (ApiError e) {
            return Asked.refused(e);
        } catch (RuntimeException e) {
            LOG.error("A request could not be read", e);
            return Asked.refused(ErrorCode.INTERNAL);
        }
    }

    private static void answer(Asked asked, Response response) throws IOException {
        long start = System.nanoTime();
        var answer = Answer.of(asked.answer().get());
        send(answer, response);
        var outcome = answer.outcome();
        long millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
        LOG.info(
                "{} {} {} ms",
                outcome.call(),
                outcome.error() == 0 ? "ok" : outcome.error(),
                millis);
    }

    private static void fail(
            FaultyAnswer answer, Request request, Response response, Callback callback)
            throws IOException {
        response.getHeaders().put(TYPE).put(PRIVATE);
        if (answer.to(response)) {
            request.getConnectionMetaData().getConnection().getEndPoint().close();
            callback.failed(new EofException());
        } else {
            callback.succeeded();
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

    private static void send(Answer answer, Response response) throws IOException {
        response.getHeaders().put(TYPE).put(PRIVATE);
        try (var out = Content.Sink.asOutputStream(response)) {
            out.write(answer.bytes());
        }
    }
}
