package io.mailwright.ui.reports;

import java.time.Duration;

/** How much of the time after a send is drawn, and in what steps. */
enum Span {
    DAY(Duration.ofDays(1), Duration.ofHours(1)),
    THREE_DAYS(Duration.ofDays(3), Duration.ofHours(2)),
    FORTNIGHT(Duration.ofDays(14), Duration.ofHours(12));

    private final Duration length;
    private final Duration step;

    Span(Duration length, Duration step) {
        this.length = length;
        this.step = step;
    }

    Duration length() {
        return length;
    }

    Duration step() {
        return step;
    }

    int steps() {
        return (int) (length.toSeconds() / step.toSeconds());
    }
}
