package io.mailwright.ui.uploads;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Rows a second over the last two minutes, in steps of two seconds. FX thread only. */
final class SpeedTrace {
    static final Duration SHOWN = Duration.ofMinutes(2);
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long STEP = Duration.ofSeconds(2).toNanos();

    private record Mark(long at, long done) {}

    /**
     * The speed within one step.
     *
     * @param secondsAgo when the step ended
     * @param rows a second
     */
    record Point(double secondsAgo, double rows) {}

    private final Deque<Mark> marks = new ArrayDeque<>();
    private boolean resting;

    /** Takes the number of rows done at a moment, in nanoseconds on any steady clock. */
    void at(long now, long done) {
        if (resting) {
            marks.clear();
            resting = false;
        }
        if (marks.isEmpty() || now - marks.getLast().at() >= STEP) {
            marks.addLast(new Mark(now, done));
        }
        while (now - marks.getFirst().at() > SHOWN.toNanos() + STEP) {
            marks.removeFirst();
        }
    }

    /** What comes next begins anew: the time between does not count. */
    void rest() {
        resting = true;
    }

    /** Oldest first; none before two steps are known. */
    List<Point> points(long now) {
        var points = new ArrayList<Point>();
        Mark before = null;
        for (var mark : marks) {
            if (before != null) {
                double seconds = (double) (mark.at() - before.at()) / SECOND;
                points.add(
                        new Point(
                                (double) (now - mark.at()) / SECOND,
                                Math.max(0, mark.done() - before.done()) / seconds));
            }
            before = mark;
        }
        return points;
    }
}
