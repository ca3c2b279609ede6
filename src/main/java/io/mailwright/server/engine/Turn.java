package io.mailwright.server.engine;

import io.mailwright.server.store.OwnerOnly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Work that only one of the servers on a store does at a time, by a lock the system lets go of when
 * its process dies. The others look again soon, as long as there is something to wait for.
 */
final class Turn implements Worker.Task {
    private static final Duration AGAIN = Duration.ofSeconds(1);

    /** A process that opens a file again and closes it loses its locks on it. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final Worker.Task task;

    /**
     * Work guarded by a lock on a file.
     *
     * @param file made if it is not there; its folder has to be
     */
    Turn(Path file, Worker.Task task) {
        this.file = file.toAbsolutePath().normalize();
        this.task = task;
    }

    @Override
    public Optional<Duration> run() throws InterruptedException {
        if (!HELD.add(file)) {
            return Optional.of(AGAIN);
        }
        try {
            return locked();
        } catch (ClosedByInterruptException _) {
            throw new InterruptedException();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(file);
        }
    }

    private Optional<Duration> locked() throws IOException, InterruptedException {
        OwnerOnly.create(file);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null ? Optional.of(AGAIN) : task.run();
        }
    }
}
