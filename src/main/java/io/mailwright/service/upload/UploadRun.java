package io.mailwright.service.upload;

import io.mailwright.cache.LedgerRow;
import io.mailwright.service.Progress;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
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
    private static final int FIRST = 20;

    /** Brings rows to their outcome; thread-safe for different rows. */
    interface Worker {
        /** How many rows it takes together, at most. */
        int most();

        /**
         * Takes rows to their outcome, one when it is its turn; those whose turn does not come are
         * left as they were.
         *
         * @throws io.mailwright.domain.Failure if one got no answer, or one that concerns every
         *     row; it is then open, and so are those behind it
         */
        void work(List<LedgerRow> rows, Turns turns);
    }

    /** One row after the other. */
    interface SingleWorker extends Worker {
        @Override
        default int most() {
            return 1;
        }

        @Override
        default void work(List<LedgerRow> rows, Turns turns) {
            for (var row : rows) {
                if (!turns.next()) {
                    return;
                }
                work(row);
            }
        }

        /** Takes one row to its outcome, and fails as {@link #work(List, Turns)} does. */
        void work(LedgerRow row);
    }

    /** Says whose turn it is. */
    interface Turns {
        /** Waits for the next row's turn; false if it does not come, because the run ends. */
        boolean next();

        /** Whether the run ends. */
        boolean isOver();
    }

    private final OpenRows rows;
    private final Worker worker;
    private final int connections;
    private final Throttle throttle;
    private final AtomicLong done = new AtomicLong();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Turns turns = new ThrottledTurns();
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
        // So that few rows go by all connections, too.
        int most = Math.clamp((total - before) / connections, 1, worker.most());
        var ended = new CountDownLatch(connections);
        for (int i = 0; i < connections; i++) {
            Thread.ofVirtual().name("upload-" + i).start(() -> work(most, ended));
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
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        rethrow();
        return !interrupted;
    }

    private void work(int most, CountDownLatch ended) {
        var portion = new Portion(Math.min(FIRST, most), most);
        try {
            var some = rows.next(next(portion));
            while (!some.isEmpty() && !stopping) {
                long began = System.nanoTime();
                worker.work(some, turns);
                if (some.size() == portion.rows()) {
                    portion.took(Duration.ofNanos(System.nanoTime() - began));
                }
                done.addAndGet(some.size());
                some = rows.next(next(portion));
            }
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            stopping = true;
        } finally {
            ended.countDown();
        }
    }

    /** A throttled account gets one call after the other, evenly. */
    private int next(Portion portion) {
        return throttle.rowsASecond() > 0 ? 1 : portion.rows();
    }

    /** The turns of all workers. */
    private final class ThrottledTurns implements Turns {
        @Override
        public boolean next() {
            try {
                return throttle.await(() -> stopping);
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts a worker", e);
            }
        }

        @Override
        public boolean isOver() {
            return stopping;
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
