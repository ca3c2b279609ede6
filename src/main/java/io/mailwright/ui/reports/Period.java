package io.mailwright.ui.reports;

import java.time.Duration;
import java.time.Instant;

/** How far back sends are shown. */
enum Period {
    MONTH(30),
    QUARTER(90),
    YEAR(365),
    ALL(0);

    private final int days;

    Period(int days) {
        this.days = days;
    }

    /** The beginning of one as long before it; never, where it is all time. */
    Instant before(Instant now) {
        return this == ALL ? Instant.MIN : from(now).minus(Duration.ofDays(days));
    }

    /** The beginning of it, seen from {@code now}. */
    Instant from(Instant now) {
        return this == ALL ? Instant.MIN : now.minus(Duration.ofDays(days));
    }
}
