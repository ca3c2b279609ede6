package io.mailwright.domain.tracking;

import java.time.Duration;
import java.time.Instant;

/** Which people are asked for by what they did with all messages. */
public sealed interface EngagementWanted {
    /** Whether what machines did is left out. */
    boolean humanOnly();

    /**
     * Those who were sent to since a time and have neither opened nor clicked since; the quietest
     * first.
     */
    record Quiet(Instant since, boolean humanOnly) implements EngagementWanted {}

    /** Those who opened or clicked anything, who did so in the most messages first. */
    record MostActive(boolean humanOnly) implements EngagementWanted {}

    /** Those quiet for so many days before {@code asOf}. */
    static Quiet quiet(Instant asOf, int days, boolean humanOnly) {
        return new Quiet(asOf.minus(Duration.ofDays(days)), humanOnly);
    }
}
