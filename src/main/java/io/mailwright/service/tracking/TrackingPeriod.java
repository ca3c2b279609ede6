package io.mailwright.service.tracking;

import io.mailwright.domain.Failure;
import io.mailwright.xmlapi.wire.WireTime;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Which tracking data is wanted: of jobs sent in a period, and what became of them until its end.
 *
 * @param from first day, in the account's zone; {@code null} for an open end
 * @param to last day, included; {@code null} for an open end
 */
public record TrackingPeriod(@Nullable LocalDate from, @Nullable LocalDate to) {
    public static final TrackingPeriod ALL = new TrackingPeriod(null, null);

    public TrackingPeriod {
        if (from != null && to != null && to.isBefore(from)) {
            throw new Failure.Invalid("The last day of the tracking data is before the first.");
        }
    }

    /** The first moment of it, if it has one. */
    @Nullable Instant begin() {
        return from == null ? null : from.atStartOfDay().toInstant(WireTime.ZONE);
    }

    /** The last second of it, if it has one. */
    @Nullable Instant end() {
        return to == null
                ? null
                : to.plusDays(1).atStartOfDay().toInstant(WireTime.ZONE).minusSeconds(1);
    }

    /** Whether a job sent then is wanted; one of which it is not known is not, in a bounded one. */
    boolean contains(@Nullable Instant sentAt) {
        var begin = begin();
        var end = end();
        if (sentAt == null) {
            return begin == null && end == null;
        }
        return (begin == null || !sentAt.isBefore(begin)) && (end == null || !sentAt.isAfter(end));
    }
}
