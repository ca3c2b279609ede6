package io.mailwright.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * A lock on one place of a file, for what only one may do at a time in whatever process. No clock
 * and no process number is asked: the system lets go of it when its process dies.
 *
 * <p>Thread-safe. A process loses all it has locked in a file as soon as it closes that file once,
 * however often it has it open; so each file is open once in this process, as long as anything in
 * it is locked.
 */
final class PlaceLock implements AutoCloseable {
    private static final long MILLIS_A_TRY = 20;
    private static final Map<Path, Open> OPEN = new HashMap<>();

    private final Open open;
    private final FileLock lock;

    private PlaceLock(Open open, FileLock lock) {
        this.open = open;
        this.lock = lock;
    }

    /**
     * Takes a place of a file that is there, without waiting; nothing if somebody has it.
     *
     * @throws IOException if the file cannot be opened, or lies where nothing can be locked
     */
    static Optional<PlaceLock> take(Path file, long place) throws IOException {
        synchronized (OPEN) {
            var open = Open.of(file.toRealPath());
            try {
                var lock = open.channel.tryLock(place, 1, false);
                if (lock == null) {
                    return Optional.empty();
                }
                open.locked++;
                return Optional.of(new PlaceLock(open, lock));
            } catch (OverlappingFileLockException _) {
                return Optional.empty();
            } finally {
                open.closeIfIdle();
            }
        }
    }

    /**
     * As {@link #take(Path, long)}, trying for a while: whoever only looks at a place has it for a
     * moment.
     *
     * @throws CancellationException if the thread is interrupted
     */
    static Optional<PlaceLock> take(Path file, long place, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        var taken = take(file, place);
        try {
            while (taken.isEmpty() && System.nanoTime() < end) {
                Thread.sleep(MILLIS_A_TRY);
                taken = take(file, place);
            }
            return taken;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /** Whether anybody has it. Who takes it at this very moment may find it taken. */
    static boolean isTaken(Path file, long place) throws IOException {
        synchronized (OPEN) {
            var taken = take(file, place);
            if (taken.isPresent()) {
                taken.get().close();
            }
            return taken.isEmpty();
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (OPEN) {
            if (lock.isValid()) {
                open.locked--;
                lock.release();
                open.closeIfIdle();
            }
        }
    }

    /** A file in which something is locked. */
    private static final class Open {
        private final Path path;
        private final FileChannel channel;
        private int locked;

        private Open(Path path, FileChannel channel) {
            this.path = path;
            this.channel = channel;
        }

        static Open of(Path path) throws IOException {
            var known = OPEN.get(path);
            if (known != null) {
                return known;
            }
            var opened = new Open(path, FileChannel.open(path, StandardOpenOption.WRITE));
            OPEN.put(path, opened);
            return opened;
        }

        void closeIfIdle() throws IOException {
            if (locked == 0) {
                OPEN.remove(path);
                channel.close();
            }
        }
    }
}
