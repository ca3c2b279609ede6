package io.mailwright.xmlapi;

import java.time.Duration;

/**
 * Ends a blocked exchange when its thread is interrupted. Sockets do this by themselves on virtual
 * threads; on others somebody has to look.
 */
final class InterruptWatch implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Thread watched = Thread.currentThread();
    private final Runnable cancel;
    private final Thread watcher;

    InterruptWatch(Runnable cancel) {
        this.cancel = cancel;
        this.watcher = Thread.ofVirtual().unstarted(this::watch);
        if (!watched.isVirtual()) {
            watcher.start();
        }
    }

    private void watch() {
        try {
            while (!watched.isInterrupted()) {
                Thread.sleep(LOOK);
            }
            cancel.run();
        } catch (InterruptedException _) {
            // The exchange is over.
        }
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
