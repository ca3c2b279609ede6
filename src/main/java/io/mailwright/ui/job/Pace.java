package io.mailwright.ui.job;

import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How fast a job goes and how long it still takes, from its last 30 seconds, in words such as "62%
 * · 212/s · 1 min 14 s left". FX thread only.
 */
final class Pace {
    private static final long WINDOW = Duration.ofSeconds(30).toNanos();
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long LONG = Duration.ofSeconds(10).toNanos();
    private static final Texts TEXTS = Texts.of(Pace.class);
    private final Deque<Mark> marks = new ArrayDeque<>();
    private long begun;
    private long spoken;
    private String words = "";

    /**
     * Takes a step in.
     *
     * @param total zero or less if unknown
     * @param now in nanoseconds, on any steady clock
     */
    String at(long done, long total, long now) {
        if (marks.isEmpty()) {
            begun = now;
        }
        marks.addLast(new Mark(now, done));
        while (marks.size() > 2 && now - marks.getFirst().at() > WINDOW) {
            marks.removeFirst();
        }
        if (words.isEmpty() || now - spoken >= SECOND || done == total) {
            spoken = now;
            words = words(done, total, now);
        }
        return words;
    }

    private String words(long done, long total, long now) {
        if (total <= 0) {
            return done > 0 ? Formats.count(done) : "";
        }
        var said = TEXTS.get("percent", 100 * done / total);
        double rate = rate(done, now);
        if (now - begun < LONG || rate <= 0) {
            return said;
        }
        var left = Duration.ofSeconds(Math.round((total - done) / rate));
        if (rate >= 2) {
            said += " · " + TEXTS.get("rate", Formats.count(Math.round(rate)));
        }
        return said + " · " + TEXTS.get("left", Formats.left(left));
    }

    private double rate(long done, long now) {
        var first = marks.getFirst();
        long time = now - first.at();
        return time <= 0 ? 0 : (double) (done - first.done()) * SECOND / time;
    }

    private record Mark(long at, long done) {}
}
