package io.mailwright.cli.frame;

import io.mailwright.service.Progress;

import java.io.PrintStream;
import java.util.function.LongSupplier;

/**
 * Shows how far an operation is: a bar that is drawn over on a terminal, a line every five seconds
 * elsewhere.
 */
public final class ProgressLine implements Progress, AutoCloseable {
    private static final long BAR_NANOS = 100_000_000L;
    private static final long LINE_NANOS = 5_000_000_000L;
    private static final int WIDTH = 30;

    private final PrintStream err;
    private final boolean bar;
    private final boolean quiet;
    private final LongSupplier clock;
    private long shownAt;
    private boolean drawn;

    ProgressLine(PrintStream err, boolean bar, boolean quiet, LongSupplier clock) {
        this.err = err;
        this.bar = bar;
        this.quiet = quiet;
        this.clock = clock;
        this.shownAt = clock.getAsLong();
    }

    @Override
    public synchronized void at(long done, long total, String what) {
        long now = clock.getAsLong();
        if (quiet || now - shownAt < (bar ? BAR_NANOS : LINE_NANOS)) {
            return;
        }
        shownAt = now;
        var words = words(done, total, what);
        if (bar) {
            // Erases the old line to its end, which may have been longer.
            err.print("\r\u001b[K" + drawing(done, total) + words);
            err.flush();
            drawn = true;
        } else {
            err.println(words);
        }
    }

    private static String words(long done, long total, String what) {
        var figures =
                total > 0
                        ? "%,d of %,d (%d%%)".formatted(done, total, done * 100 / total)
                        : "%,d".formatted(done);
        return what.isEmpty() ? figures : figures + "  " + what;
    }

    private static String drawing(long done, long total) {
        if (total <= 0) {
            return "";
        }
        int filled = Math.clamp(done * WIDTH / total, 0, WIDTH);
        return "[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] ";
    }

    /** Clears the bar away, for a line that is to stand there; it is drawn again below. */
    synchronized void clear() {
        if (drawn) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    @Override
    public void close() {
        clear();
    }
}
