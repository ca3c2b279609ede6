package io.mailwright.ui.reports;

import java.time.Duration;

/**
 * The part of the time after a send that is drawn, and in what steps. Immutable.
 *
 * @param from since the sending
 */
record Stretch(Duration from, Duration length, Duration step) {
    /** Reactions are counted by quarters of an hour, so nothing is finer. */
    private static final Duration FINEST = Duration.ofMinutes(15);

    private static final Duration FINE = Duration.ofHours(6);

    static Stretch of(Span span) {
        return new Stretch(Duration.ZERO, span.length(), span.step());
    }

    /** Short ones are drawn by quarters of an hour, those of a day or less never by the day. */
    static Stretch of(Duration from, Duration length, Grain grain) {
        var step =
                length.compareTo(FINE) <= 0
                        ? FINEST
                        : length.compareTo(Grain.DAY.step()) <= 0
                                ? Grain.HOUR.step()
                                : grain.step();
        long begin = from.dividedBy(step);
        long end = from.plus(length).plus(step).minusNanos(1).dividedBy(step);
        return new Stretch(step.multipliedBy(begin), step.multipliedBy(end - begin), step);
    }

    int steps() {
        return (int) length.dividedBy(step);
    }

    /** Since the sending. */
    Duration until() {
        return from.plus(length);
    }
}
