package io.mailwright.server.store;

import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConfig.TransactionMode;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Lends connections that can only read, and keeps them for the next. Thread-safe. */
final class Readers implements AutoCloseable {
    /** Slow clients hold one while they take a long answer; more have to wait. */
    private static final int MOST = 64;

    private final Connections connections;
    private final ConcurrentLinkedDeque<Handle> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore free = new Semaphore(MOST);

    Readers(Connections connections) {
        this.connections = connections;
    }

    <T> T with(Function<Handle, T> work) {
        free.acquireUninterruptibly();
        try {
            var handle = take();
            try {
                return work.apply(handle);
            } finally {
                idle.push(handle);
            }
        } finally {
            free.release();
        }
    }

    private Handle take() {
        var handle = idle.poll();
        if (handle == null) {
            handle = connections.open(TransactionMode.DEFERRED);
            handle.execute("pragma query_only = on");
        }
        return handle;
    }

    /** Waits until all are given back. */
    @Override
    public void close() {
        free.acquireUninterruptibly(MOST);
        idle.forEach(Handle::close);
        idle.clear();
        free.release(MOST);
    }
}
