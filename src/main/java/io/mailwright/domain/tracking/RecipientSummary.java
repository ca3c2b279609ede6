package io.mailwright.domain.tracking;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What became of one job for one of its recipients; times are {@code null} for what did not happen.
 */
public record RecipientSummary(
        long subscriber,
        String email,
        long list,
        @Nullable Instant sentAt,
        @Nullable LastBounce bounce,
        Times opens,
        Times clicks,
        @Nullable Instant unsubscribedAt,
        long forwards) {
    /** The last bounce. */
    public record LastBounce(Instant at, BounceCategory category) {}

    /** How often something was done, and when first. */
    public record Times(long count, @Nullable Instant first) {}
}
