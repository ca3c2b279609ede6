package io.mailwright.cache;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;

/** A few read-only connections, opened when first needed and used again. Thread-safe. */
final class Readers implements AutoCloseable {
    private static final int MOST = 4;

    private final DatabaseFile file;
    private final Semaphore free = new Semaphore(MOST, true);
    private final Deque<Handle> idle = new ArrayDeque<>();
    private boolean closed;

    Readers(DatabaseFile file) {
        this.file = file;
    }

    /** Waits for a free one. */
    Handle take() throws SQLException {
        free.acquireUninterruptibly();
        try {
            var handle = idle();
            return handle != null ? handle : file.connect(true);
        } catch (SQLException | RuntimeException e) {
            free.release();
            throw e;
        }
    }

    private synchronized @Nullable Handle idle() throws SQLException {
        if (closed) {
            throw new SQLException("the local copy is closed");
        }
        return idle.poll();
    }

    synchronized void giveBack(Handle handle) {
        if (closed) {
            handle.close();
        } else {
            idle.push(handle);
        }
        free.release();
    }

    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(Handle::close);
        idle.clear();
    }
}
