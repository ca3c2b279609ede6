package io.mailwright.ui.engagement;

import io.mailwright.domain.tracking.EngagementWanted;

import java.time.Instant;

/** People who have something in common, as the screen offers them. */
enum Crowd {
    QUIET_30(30),
    QUIET_90(90),
    QUIET_180(180),
    MOST_ACTIVE(0);

    private final int days;

    Crowd(int days) {
        this.days = days;
    }

    /** Who they are, counted back from a time. */
    EngagementWanted wanted(Instant asOf, boolean humanOnly) {
        return days == 0
                ? new EngagementWanted.MostActive(humanOnly)
                : EngagementWanted.quiet(asOf, days, humanOnly);
    }
}
