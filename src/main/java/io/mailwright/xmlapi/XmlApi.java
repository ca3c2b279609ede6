package io.mailwright.xmlapi;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.function.CheckedSupplier;

import io.mailwright.domain.Failure;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.ErrorCode;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Sends calls to one account. Thread-safe; lets through as many calls at a time as the account
 * allows. Interrupting the calling thread ends a call with a {@link CancellationException}; what it
 * asked for may then have been done or not.
 *
 * <p>A call that may be repeated is tried three times, with growing pauses, after faults of the
 * transport, empty answers and error 999 ({@code envelope.md} E9, grades V, X). Once none of the
 * three was answered, calls are tried once until one is: who is offline does not wait for each.
 */
public final class XmlApi {
    private static final Logger LOG = LoggerFactory.getLogger(XmlApi.class);
    private static final int MOST_TRIES = 3;
    private static final int PAUSE_GROWS = 4;

    private final Transport transport;
    private final Replies replies;
    private final Supplier<Credentials> credentials;
    private final Semaphore places;
    private final Duration pause;
    private volatile boolean isSilent;

    /**
     * The API of the account that {@code transport} leads to.
     *
     * @param credentials asked for before each call, so that a password typed later counts
     * @param connections how many calls may run at a time, 1 or more
     */
    public XmlApi(Transport transport, Supplier<Credentials> credentials, int connections) {
        this(transport, credentials, connections, Duration.ofMillis(500));
    }

    XmlApi(
            Transport transport,
            Supplier<Credentials> credentials,
            int connections,
            Duration pause) {
        this.transport = transport;
        this.replies = new Replies(transport.host());
        this.credentials = credentials;
        this.places = new Semaphore(connections, true);
        this.pause = pause;
    }

    /**
     * Sends one call and reads its whole answer.
     *
     * @throws Failure.Refused if the account answers an error
     * @throws Failure.Unreachable if no usable answer came, after repeats where they are harmless
     * @throws Failure.Malformed if the answer is not of this API
     * @throws Failure.Invalid if a value of the call cannot be written in XML
     * @throws Failure.NoPassword if there are no credentials
     * @throws CancellationException if the thread is interrupted
     */
    public <T> T send(Call<T> call) {
        var document = Requests.document(credentials.get(), call.request());
        var tries = new AtomicInteger();
        return repeating(
                call::repeatable,
                () -> {
                    tries.incrementAndGet();
                    try {
                        return call.read(exchange(call.request(), document, replies::system));
                    } catch (Failure.Refused refused) {
                        return call.doneBefore(refused.code())
                                .filter(_ -> tries.get() > 1)
                                .orElseThrow(() -> refused);
                    }
                });
    }

    /**
     * As {@link #send}; rows already given to {@code rows} when it fails have to be forgotten. Rows
     * are given on the calling thread while the answer comes in, so {@code rows} must not send
     * calls of its own: with one connection they would wait for this one to end. Error 47 is an
     * answer without rows ({@code email-send.md} M3, {@code tracking.md} T6, X).
     */
    public <R> void stream(StreamingCall<R> call, Consumer<R> rows) {
        var document = Requests.document(credentials.get(), call.request());
        var reading = new Rows<>(call, rows);
        try {
            boolean system =
                    repeating(
                            () -> !reading.delivered(),
                            () -> exchange(call.request(), document, reading::read));
            if (!system) {
                throw replies.noSystem();
            }
        } catch (Failure.Refused refused) {
            if (refused.code() != ErrorCode.NO_RESULTS.number() || reading.delivered()) {
                throw refused;
            }
        }
    }

    /** What time it is where the account is, as its last answer told; nothing if none has. */
    public Optional<Instant> time() {
        return transport.time();
    }

    private <T> T exchange(List<Element> request, String document, Replies.Parsing<T> parsing) {
        takePlace();
        long began = System.nanoTime();
        try {
            T answer =
                    transport.exchange(
                            document, (body, charset) -> replies.parse(body, charset, parsing));
            isSilent = false;
            return answer;
        } catch (Failure failure) {
            if (!isUnanswered(failure)) {
                isSilent = false;
            }
            if (Thread.currentThread().isInterrupted()) {
                throw cancelled(failure);
            }
            throw failure;
        } finally {
            places.release();
            log(request, began);
        }
    }

    private static void log(List<Element> request, long began) {
        LOG.debug(
                "{} {}: {} ms",
                request.get(0).text(),
                request.get(1).text(),
                Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    private void takePlace() {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled(e);
        }
    }

    private <T> T repeating(BooleanSupplier repeatable, CheckedSupplier<T> work) {
        var policy =
                RetryPolicy.<T>builder()
                        .handleIf(fault -> repeatable.getAsBoolean() && mayPass(fault))
                        .withMaxAttempts(isSilent ? 1 : MOST_TRIES)
                        .onRetriesExceeded(last -> isSilent = isUnanswered(last.getException()))
                        .withBackoff(pause, pause.multipliedBy(PAUSE_GROWS * 10L), PAUSE_GROWS)
                        .onRetry(retry ->
                                LOG.info(
                                        "Trying again after: {}",
                                        String.valueOf(retry.getLastException())))
                        .build();
        try {
            return Failsafe.with(policy).get(work);
        } catch (FailsafeException e) {
            if (e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw cancelled(e);
            }
            throw e;
        }
    }

    private static boolean isUnanswered(@Nullable Throwable fault) {
        return fault instanceof Failure.Unreachable;
    }

    private static boolean mayPass(Throwable fault) {
        return isUnanswered(fault)
                || (fault instanceof Failure.Refused refused
                        && refused.code() == ErrorCode.INTERNAL.number());
    }

    private static CancellationException cancelled(Throwable cause) {
        var cancelled = new CancellationException();
        cancelled.initCause(cause);
        return cancelled;
    }
}
