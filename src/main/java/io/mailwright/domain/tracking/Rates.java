package io.mailwright.domain.tracking;

import org.jspecify.annotations.Nullable;

import java.util.OptionalLong;

/**
 * Rates of a job as fractions ({@code tracking.md} T23, grade C), each of people; {@code null}
 * where there is nothing to divide by.
 */
public record Rates(
        @Nullable Double delivery,
        @Nullable Double bounce,
        @Nullable Double open,
        @Nullable Double click,
        @Nullable Double clickToOpen,
        @Nullable Double unsubscribe) {
    static Rates of(JobReport job) {
        var sent = job.figure(SummaryCount.SENT);
        var delivered = job.figure(SummaryCount.DELIVERED);
        var opens = job.figure(SummaryCount.UNIQUE_OPENS);
        var clicks = job.figure(SummaryCount.UNIQUE_CLICKS);
        return new Rates(
                rate(delivered, sent),
                rate(OptionalLong.of(job.bounces()), sent),
                rate(opens, delivered),
                rate(clicks, delivered),
                rate(clicks, opens),
                rate(job.figure(SummaryCount.UNSUBSCRIBES), delivered));
    }

    private static @Nullable Double rate(OptionalLong part, OptionalLong whole) {
        return part.isEmpty() || whole.orElse(0) <= 0
                ? null
                : (Double) ((double) part.getAsLong() / whole.getAsLong());
    }
}
