package io.mailwright.server.engine.imports;

import java.time.Duration;

/**
 * How many rows to carry out together: few at first, so that it shows soon how an import goes, then
 * many, since the more addresses are looked up and put into the index together, the less each
 * takes; but where others wait to make a change, as many as take a quarter of a second.
 * Thread-safe.
 */
final class ChunkSize {
    private static final int FEWEST = 1_000;
    private static final int MOST = 25_000;
    private static final Duration WANTED = Duration.ofMillis(250);

    private volatile int rows = FEWEST;

    int rows() {
        return rows;
    }

    /** Says how long others were held up by so many; the number grows to twice that at most. */
    void held(int done, Duration time) {
        double fitting = (double) done * WANTED.toNanos() / Math.max(1, time.toNanos());
        rows = (int) Math.clamp(Math.min(fitting, 2.0 * done), FEWEST, MOST);
    }
}
