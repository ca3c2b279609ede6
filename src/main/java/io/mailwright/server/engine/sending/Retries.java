package io.mailwright.server.engine.sending;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long to wait before a message is tried again.
 *
 * @param whenPutOff after each time the other side has put it off
 * @param whenLost after each time the connection was lost
 */
record Retries(List<Duration> whenPutOff, List<Duration> whenLost) {
    /** Eight further tries over 72 hours ({@code tracking.md} T21, grade V); their spacing is X. */
    static final Retries USUAL =
            new Retries(
                    List.of(
                            Duration.ofMinutes(10),
                            Duration.ofMinutes(30),
                            Duration.ofMinutes(80),
                            Duration.ofHours(4),
                            Duration.ofHours(8),
                            Duration.ofHours(12),
                            Duration.ofHours(20),
                            Duration.ofHours(26)),
                    List.of(
                            Duration.ofSeconds(2),
                            Duration.ofSeconds(10),
                            Duration.ofMinutes(1),
                            Duration.ofMinutes(10),
                            Duration.ofHours(1),
                            Duration.ofHours(4),
                            Duration.ofHours(12),
                            Duration.ofHours(24)));

    /** Nothing if it is not tried again. */
    static Optional<Duration> pause(List<Duration> pauses, int tries) {
        return tries < pauses.size() ? Optional.of(pauses.get(tries)) : Optional.empty();
    }
}
