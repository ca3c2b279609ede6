package io.mailwright.server.engine.sending.delivery;

import java.time.Duration;

/** Spreads messages evenly, no more than so many a second. Thread-safe. */
final class Rate {
    private final long nanosEach;
    private long next = System.nanoTime();

    /**
     * @param perSecond 0 for no limit
     */
    Rate(int perSecond) {
        this.nanosEach = perSecond == 0 ? 0 : Duration.ofSeconds(1).toNanos() / perSecond;
    }

    /** Waits until the next message may go. */
    void await() throws InterruptedException {
        if (nanosEach > 0) {
            Thread.sleep(Duration.ofNanos(Math.max(0, turn() - System.nanoTime())));
        }
    }

    private synchronized long turn() {
        next = Math.max(next + nanosEach, System.nanoTime());
        return next;
    }
}
