package io.mailwright.service.upload;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Lets through so many rows a second that go by call, for an account that must not be kept busy. It
 * can be changed while an upload goes. Thread-safe.
 */
public final class Throttle {
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(100);

    private long rowsASecond;
    private long next = System.nanoTime();

    /**
     * A throttle.
     *
     * @param rowsASecond 0 for no limit
     */
    public Throttle(long rowsASecond) {
        this.rowsASecond = rowsASecond;
    }

    /** Sets another limit; 0 for none. */
    public synchronized void set(long limit) {
        rowsASecond = limit;
        next = System.nanoTime();
    }

    /** Rows a second; 0 for no limit. */
    public synchronized long rowsASecond() {
        return rowsASecond;
    }

    /**
     * Waits for one row's turn.
     *
     * @return false if it was given up, as {@code stopped} says
     */
    boolean await(BooleanSupplier stopped) throws InterruptedException {
        long wait = take();
        while (wait > 0 && !stopped.getAsBoolean()) {
            TimeUnit.NANOSECONDS.sleep(Math.min(wait, LOOK));
            wait -= LOOK;
        }
        return !stopped.getAsBoolean();
    }

    /** In nanoseconds from now. */
    private synchronized long take() {
        long now = System.nanoTime();
        if (rowsASecond <= 0) {
            return 0;
        }
        long at = Math.max(now, next);
        next = at + TimeUnit.SECONDS.toNanos(1) / rowsASecond;
        return at - now;
    }
}
