package io.mailwright.ui.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How long before the end of a day changes are looked at. */
enum Lookback {
    DAY(1),
    MONTH(30),
    ALL(0);

    private final int days;

    Lookback(int days) {
        this.days = days;
    }

    /** Changes after this moment are looked at. */
    Instant from(LocalDate day) {
        return days == 0 ? Instant.EPOCH : end(day.minusDays(days));
    }

    /** The last moment of a day, here. */
    static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant().minusMillis(1);
    }
}
