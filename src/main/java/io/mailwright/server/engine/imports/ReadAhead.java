package io.mailwright.server.engine.imports;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Has the next chunk read and checked while the one before is carried out. */
final class ReadAhead implements AutoCloseable {
    private final ChunkReader reader;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("import reader").factory());
    private Future<Optional<Chunk>> next;

    ReadAhead(ChunkReader reader) {
        this.reader = reader;
        this.next = thread.submit(reader::next);
    }

    /** The next chunk; nothing behind the last. */
    Optional<Chunk> next() throws InterruptedException {
        try {
            var chunk = next.get();
            next = thread.submit(reader::next);
            return chunk;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e);
        }
    }

    /** Waits for the chunk being read. */
    @Override
    public void close() {
        thread.close();
    }
}
