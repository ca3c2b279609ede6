package io.mailwright.server.http.tracking;

import io.mailwright.server.engine.tracking.Purpose;
import io.mailwright.server.engine.tracking.Token;
import io.mailwright.server.engine.tracking.Tokens;
import io.mailwright.server.http.tracking.RequestBody.TooLarge;
import io.mailwright.server.store.Store;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where recipients come in: whatever has no token of the account leads to the same page, so that
 * nobody learns anything by trying. Neither tokens nor anything personal is logged.
 */
final class TrackingEndpoint extends Handler.Abstract {
    private static final Logger LOG = LoggerFactory.getLogger(TrackingEndpoint.class);
    private static final Pattern LINK = Pattern.compile("/([a-z])/([\\w-]{1,120})(\\.gif)?");

    /** As the servers of old compared paths ({@code envelope.md} E1, I). */
    private static final String BEACON = "/conversion.aspx";

    private final Store store;
    private final Tokens tokens;
    private final Map<Purpose, Place> places;
    private final ConversionBeacon beacon;

    TrackingEndpoint(
            Store store, Tokens tokens, Map<Purpose, Place> places, ConversionBeacon beacon) {
        this.store = store;
        this.tokens = tokens;
        this.places = places;
        this.beacon = beacon;
    }

    /** A link that was asked for, and where it leads. */
    private record Found(Visit visit, Place place) {}

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var texts = Texts.of(Request.getLocales(request));
        try {
            var found = find(request, texts);
            if (!isAllowed(request, found)) {
                refuseMethod(request, response, callback, found);
                return true;
            }
            var answer = found.isPresent() ? answer(request, found.get()) : other(request);
            AnswerWriter.write(answer, texts, response, callback);
            LOG.debug(
                    "{} {}",
                    found.map(link -> link.visit().token().purpose()).orElse(null),
                    response.getStatus());
        } catch (IOException e) {
            LOG.debug("The visitor has gone", e);
            callback.failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            callback.failed(e);
        } catch (RuntimeException e) {
            LOG.error("An answer failed", e);
            callback.failed(e);
        }
        return true;
    }

    private Answer other(Request request) throws InterruptedException {
        if (!BEACON.equalsIgnoreCase(request.getHttpURI().getPath())) {
            return Answer.NOT_FOUND;
        }
        return counts(request) ? beacon.show(request.getHttpURI().getQuery()) : Answer.PICTURE;
    }

    private Optional<Found> find(Request request, Texts texts) {
        var path = LINK.matcher(String.valueOf(request.getHttpURI().getPath()));
        if (!path.matches()) {
            return Optional.empty();
        }
        return tokens.verify(path.group(2))
                .filter(token -> token.purpose().letter() == path.group(1).charAt(0))
                .flatMap(token -> visit(token, counts(request), texts));
    }

    private Optional<Found> visit(Token token, boolean counts, Texts texts) {
        return Optional.ofNullable(places.get(token.purpose()))
                .flatMap(place ->
                        store.read(tables ->
                                        tables.recipients()
                                                .find(
                                                        token.job(),
                                                        token.batch(),
                                                        token.subscriber()))
                                .map(row ->
                                        new Found(new Visit(token, row, counts, texts), place)));
    }

    /** Programs that fetch a page in case somebody will want it say so. */
    private static boolean counts(Request request) {
        var headers = request.getHeaders();
        return HttpMethod.GET.is(request.getMethod())
                && Stream.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")
                        .map(headers::get)
                        .noneMatch(value -> value != null && value.contains("prefetch"));
    }

    private static boolean isAllowed(Request request, Optional<Found> found) {
        var method = request.getMethod();
        return HttpMethod.GET.is(method)
                || HttpMethod.HEAD.is(method)
                || (HttpMethod.POST.is(method)
                        && found.filter(link -> link.place().hasForm()).isPresent());
    }

    private static Answer answer(Request request, Found found)
            throws IOException, InterruptedException {
        if (!HttpMethod.POST.is(request.getMethod())) {
            return found.place().show(found.visit());
        }
        try {
            var form = RequestBody.form(request);
            return form.isPresent()
                    ? found.place().send(found.visit(), form.get())
                    : Notices.unreadable(found.visit().texts());
        } catch (TooLarge _) {
            return Notices.tooLarge(found.visit().texts());
        }
    }

    private static void refuseMethod(
            Request request, Response response, Callback callback, Optional<Found> found) {
        boolean hasForm = found.filter(link -> link.place().hasForm()).isPresent();
        response.getHeaders().put(HttpHeader.ALLOW, hasForm ? "GET, HEAD, POST" : "GET, HEAD");
        Response.writeError(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
    }
}
