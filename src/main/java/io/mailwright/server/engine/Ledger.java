package io.mailwright.server.engine;

import io.mailwright.server.store.Store;
import io.mailwright.server.store.Tables;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/**
 * Writes what becomes of messages into the store: what several threads have to write goes to the
 * disk at once, in the order in which it came. Thread-safe.
 */
public final class Ledger implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    /** Entries in one change; more would keep others from writing. */
    private static final int MOST = 250;

    /** Entries that wait; then whoever has more to write waits too. */
    private static final int WAITING = 1000;

    private static final Entry<?> END = new Entry<>(_ -> true, new CompletableFuture<>());

    private final Store store;
    private final BlockingQueue<Entry<?>> entries = new LinkedBlockingQueue<>(WAITING);
    private final Thread thread = Thread.ofVirtual().name("ledger").unstarted(this::work);

    private record Entry<T>(Function<Tables, T> change, CompletableFuture<T> written) {
        /** Makes the change; what is returned says that it was written. */
        Runnable in(Tables tables) {
            var result = change.apply(tables);
            return () -> written.complete(result);
        }
    }

    private Ledger(Store store) {
        this.store = store;
    }

    public static Ledger start(Store store) {
        var ledger = new Ledger(store);
        ledger.thread.start();
        return ledger;
    }

    /** Done once it is on the disk; with the exception, if it could not be written. */
    public <T> CompletableFuture<T> write(Function<Tables, T> change) throws InterruptedException {
        var entry = new Entry<>(change, new CompletableFuture<T>());
        entries.put(entry);
        return entry.written();
    }

    /**
     * The same, for who can wait.
     *
     * @throws CompletionException with the reason, if it could not be written
     */
    public <T> T writeNow(Function<Tables, T> change) throws InterruptedException {
        return write(change).join();
    }

    private void work() {
        try {
            for (boolean isOpen = true; isOpen; ) {
                var some = new ArrayList<Entry<?>>();
                some.add(entries.take());
                entries.drainTo(some, MOST - 1);
                isOpen = !some.remove(END);
                writeAll(some);
            }
        } catch (InterruptedException _) {
            LOG.error("The ledger was interrupted");
        }
    }

    private void writeAll(List<Entry<?>> some) {
        try {
            commit(some);
        } catch (RuntimeException e) {
            LOG.warn("The ledger could not be written at once", e);
            some.forEach(this::writeAlone);
        }
    }

    private void writeAlone(Entry<?> entry) {
        try {
            commit(List.of(entry));
        } catch (RuntimeException e) {
            entry.written().completeExceptionally(e);
        }
    }

    private void commit(List<Entry<?>> some) {
        store.<List<Runnable>>change(
                        tables -> some.stream().<Runnable>map(entry -> entry.in(tables)).toList())
                .forEach(Runnable::run);
    }

    /** Writes what waits, then no more. Nobody may write any more. */
    @Override
    public void close() {
        try {
            entries.put(END);
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
