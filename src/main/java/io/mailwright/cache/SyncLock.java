package io.mailwright.cache;

import io.mailwright.domain.Failure;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/**
 * Held by the one sync that may run for a cache, in whatever process; the system lets go of it when
 * a process dies.
 */
public final class SyncLock implements AutoCloseable {
    private final FileChannel channel;

    private SyncLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes it, without waiting.
     *
     * @throws Failure.Invalid if another sync runs
     */
    public static SyncLock take(Database db) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(db.kept("-sync"), StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return new SyncLock(channel);
            }
            channel.close();
        } catch (OverlappingFileLockException _) {
            close(db, channel);
        } catch (IOException e) {
            close(db, channel);
            throw db.failure(e);
        }
        throw new Failure.Invalid(
                "This account is being synchronised already: wait for that to end.");
    }

    private static void close(Database db, @Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw db.failure(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new Failure.CacheUnusable("The lock of a sync cannot be given up", e);
        }
    }
}
