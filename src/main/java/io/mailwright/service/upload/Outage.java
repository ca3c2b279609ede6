package io.mailwright.service.upload;

import io.mailwright.domain.Failure;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Whether an upload waits for the account to be reached again, and why; and how long it does so
 * before it gives up. Thread-safe.
 */
public final class Outage {
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private final Duration patience;
    private final Consumer<Failure.Unreachable> told;
    private volatile Optional<Failure.Unreachable> cause = Optional.empty();
    private @Nullable Instant since;

    /** One that is waited out, however long it takes. */
    public Outage() {
        this(FOR_EVER, _ -> {});
    }

    /**
     * One that is waited out for a while.
     *
     * @param patience how long, from when the account could be reached last; zero for not at all
     * @param told is told at its beginning why it waits, on the thread of the upload
     */
    public Outage(Duration patience, Consumer<Failure.Unreachable> told) {
        this.patience = patience;
        this.told = told;
    }

    /**
     * Begins to wait, or goes on with it.
     *
     * @param anew whether something was done since it began
     * @throws Failure.Unreachable the same, if that is enough
     */
    synchronized void begin(Failure.Unreachable lost, boolean anew) {
        var now = Instant.now();
        boolean isFirst = anew || since == null;
        since = isFirst ? now : since;
        if (since == null || !now.isBefore(since.plus(patience))) {
            throw lost;
        }
        if (isFirst) {
            told.accept(lost);
        }
        cause = Optional.of(lost);
    }

    /** Whether it is only waited out for a while. */
    boolean isLimited() {
        return patience.compareTo(FOR_EVER) < 0;
    }

    /** A pause that does not outlast the patience. */
    synchronized Duration atMost(Duration pause) {
        if (since == null) {
            return pause;
        }
        var left = Duration.between(Instant.now(), since.plus(patience));
        return left.compareTo(pause) < 0 ? (left.isNegative() ? Duration.ZERO : left) : pause;
    }

    synchronized void end() {
        cause = Optional.empty();
    }

    /** Why it waits; nothing while it does not. */
    public Optional<Failure.Unreachable> cause() {
        return cause;
    }
}
