package io.mailwright.server.engine.imports;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Has the next chunk read, checked and planned while the one before is written. */
final class ReadAhead implements AutoCloseable {
    private final Callable<Optional<Carried>> source;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("import reader").factory());
    private Future<Optional<Carried>> next;

    ReadAhead(Callable<Optional<Carried>> source) {
        this.source = source;
        this.next = thread.submit(source);
    }

    /** The next chunk; nothing behind the last. */
    Optional<Carried> next() throws InterruptedException {
        try {
            var chunk = next.get();
            next = thread.submit(source);
            return chunk;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e);
        }
    }

    /** The next chunk if it is there already. */
    Optional<Carried> poll() {
        if (next.state() != Future.State.SUCCESS) {
            return Optional.empty();
        }
        var chunk = next.resultNow();
        next = thread.submit(source);
        return chunk;
    }

    /** Waits for the next chunk, which stays the next. */
    void settle() throws InterruptedException {
        try {
            next.get();
        } catch (ExecutionException _) {
            // Whoever takes it is told.
        }
    }

    /** Waits for the chunk being read. */
    @Override
    public void close() {
        thread.close();
    }
}
