package io.mailwright.service.upload;

import java.time.Duration;

/**
 * How many rows one worker takes together, found out as it goes: many of a quick account, so that
 * the ledger is written seldom; few of a slow one, so that rows are soon seen to be done. For one
 * thread.
 */
final class Portion {
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(1);

    private final int most;
    private int rows;

    /**
     * A first portion.
     *
     * @param rows in it, 1 or more
     * @param most in any, not fewer
     */
    Portion(int rows, int most) {
        this.rows = rows;
        this.most = most;
    }

    int rows() {
        return rows;
    }

    /** Learns how long a portion took. */
    void took(Duration time) {
        if (time.compareTo(SHORT) < 0) {
            rows = Math.min(2 * rows, most);
        } else if (time.compareTo(LONG) > 0) {
            rows = Math.max(rows / 2, 1);
        }
    }
}
