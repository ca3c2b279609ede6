package io.mailwright.cache;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does one piece of work at a time on a thread of its own, so that a second processor has part in
 * what the caller does meanwhile. The thread begins with the first piece. For one caller.
 */
final class Beside<T> implements AutoCloseable {
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("events").factory());
    private @Nullable Future<T> work;

    /** Begins with a piece of work; the one before is over, its result taken. */
    void begin(Callable<T> piece) {
        work = thread.submit(piece);
    }

    boolean isBusy() {
        return work != null;
    }

    /**
     * Waits for the work begun, and takes its result.
     *
     * @throws InterruptedIOException if the caller is interrupted before
     */
    T result() throws IOException, SQLException {
        var begun = work;
        if (begun == null) {
            throw new IllegalStateException("nothing begun");
        }
        work = null;
        try {
            return begun.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            throw cause(e);
        }
    }

    private static IOException cause(ExecutionException e) throws SQLException {
        return switch (e.getCause()) {
            case IOException cause -> cause;
            case SQLException cause -> throw cause;
            case RuntimeException cause -> throw cause;
            case Error cause -> throw cause;
            case null, default -> new IOException(e);
        };
    }

    /** Waits for the work that is going on. */
    @Override
    public void close() {
        thread.close();
    }
}
