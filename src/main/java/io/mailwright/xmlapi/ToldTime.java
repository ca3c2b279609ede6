package io.mailwright.xmlapi;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What time it is where the account is, as its last answer said: the clock of this computer may be
 * wrong. Thread-safe.
 */
final class ToldTime {
    private record Said(Instant at, long nanos) {}

    private volatile @Nullable Said last;

    /** Takes what an answer says; one that says nothing changes nothing. */
    void say(@Nullable Instant at) {
        if (at != null) {
            last = new Said(at, System.nanoTime());
        }
    }

    /** The time there now, to a second or so; nothing if no answer has told. */
    Optional<Instant> now() {
        var said = last;
        return said == null
                ? Optional.empty()
                : Optional.of(said.at().plus(Duration.ofNanos(System.nanoTime() - said.nanos())));
    }
}
