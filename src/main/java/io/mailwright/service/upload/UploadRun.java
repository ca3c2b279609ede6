package io.mailwright.service.upload;

import io.mailwright.cache.LedgerRow;
import io.mailwright.service.Progress;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Has the open rows of one upload worked off, as many at a time as the account allows, until all
 * are done, something fails, or the caller is interrupted. Workers end their row before they stop.
 */
final class UploadRun {
    private static final long MILLIS_A_TICK = 100;

    /** Brings rows to their outcome; thread-safe for different rows. */
    interface Worker {
        /**
         * Takes one row to its outcome.
         *
         * @throws io.mailwright.domain.Failure if it got no answer, or one that concerns every row;
         *     the row is then open
         */
        void work(LedgerRow row);
    }

    private final OpenRows rows;
    private final Worker worker;
    private final int connections;
    private final Throttle throttle;
    private final AtomicLong done = new AtomicLong();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile boolean stopping;

    UploadRun(OpenRows rows, Worker worker, int connections, Throttle throttle) {
        this.rows = rows;
        this.worker = worker;
        this.connections = connections;
        this.throttle = throttle;
    }

    /**
     * Works until there is nothing left to do.
     *
     * @return false if it was stopped before
     */
    boolean run(long before, long total, String what, Progress progress) {
        var ended = new CountDownLatch(connections);
        for (int i = 0; i < connections; i++) {
            Thread.ofVirtual().name("upload-" + i).start(() -> work(ended));
        }
        boolean interrupted = false;
        try {
            while (!ended.await(MILLIS_A_TICK, TimeUnit.MILLISECONDS)) {
                progress.at(before + done.get(), total, what);
            }
            progress.at(before + done.get(), total, what);
        } catch (InterruptedException _) {
            interrupted = true;
        } finally {
            stopping = true;
            interrupted |= awaitEnd(ended);
        }
        rethrow();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return !interrupted;
    }

    private void work(CountDownLatch ended) {
        try {
            LedgerRow row = rows.next();
            while (row != null && throttle.await(() -> stopping)) {
                worker.work(row);
                done.incrementAndGet();
                row = rows.next();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a worker", e);
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            stopping = true;
        } finally {
            ended.countDown();
        }
    }

    private static boolean awaitEnd(CountDownLatch ended) {
        boolean interrupted = false;
        while (true) {
            try {
                ended.await();
                return interrupted;
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
    }

    private void rethrow() {
        switch (failure.get()) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new CancellationException(e.getMessage());
        }
    }
}
