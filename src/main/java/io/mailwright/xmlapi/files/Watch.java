package io.mailwright.xmlapi.files;

import java.time.Duration;

/**
 * Cuts a connection off when the thread that uses it is interrupted, or has waited too long for the
 * other side: a write has no time-out of its own.
 */
final class Watch implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Thread watched = Thread.currentThread();
    private final Runnable abort;
    private final long patience;
    private final Thread watcher;
    private volatile long moved = System.nanoTime();
    private volatile boolean gaveUp;

    Watch(Runnable abort, Duration patience) {
        this.abort = abort;
        this.patience = patience.toNanos();
        this.watcher = Thread.ofVirtual().start(this::watch);
    }

    /** Something was sent or received. */
    void moved() {
        moved = System.nanoTime();
    }

    /** Whether the other side was waited for too long. */
    boolean gaveUp() {
        return gaveUp;
    }

    private void watch() {
        try {
            while (!watched.isInterrupted() && !gaveUp) {
                Thread.sleep(LOOK);
                gaveUp = System.nanoTime() - moved > patience;
            }
            abort.run();
        } catch (InterruptedException _) {
            // The transfer is over.
        }
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
