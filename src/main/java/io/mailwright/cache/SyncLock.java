package io.mailwright.cache;

import io.mailwright.domain.Failure;

import java.io.IOException;
import java.time.Duration;

/** Held by the one sync that may run for a cache, in whatever process. */
public final class SyncLock implements AutoCloseable {
    private static final long PLACE = 1;

    private final Database db;
    private final PlaceLock lock;

    private SyncLock(Database db, PlaceLock lock) {
        this.db = db;
        this.lock = lock;
    }

    /**
     * Takes it, without waiting.
     *
     * @throws Failure.Invalid if another sync runs
     */
    public static SyncLock take(Database db) {
        return db.lock(PLACE, Duration.ZERO)
                .map(lock -> new SyncLock(db, lock))
                .orElseThrow(() ->
                        new Failure.Invalid(
                                "This account is being synchronised already: wait for that to"
                                        + " end."));
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw db.failure(e);
        }
    }
}
