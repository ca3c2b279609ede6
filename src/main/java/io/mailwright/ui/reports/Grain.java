package io.mailwright.ui.reports;

import java.time.Duration;

/** Whether reactions are counted by the hour or by the day since the sending. */
enum Grain {
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1));

    private final Duration step;

    Grain(Duration step) {
        this.step = step;
    }

    Duration step() {
        return step;
    }
}
