package io.mailwright.cache;

import io.mailwright.domain.Failure;

import java.io.IOException;

/** Held by the one sync that may run for a cache, in whatever process. */
public final class SyncLock implements AutoCloseable {
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
        try {
            return PlaceLock.take(db.kept("-sync"), 0)
                    .map(lock -> new SyncLock(db, lock))
                    .orElseThrow(() ->
                            new Failure.Invalid(
                                    "This account is being synchronised already: wait for that to"
                                            + " end."));
        } catch (IOException e) {
            throw db.failure(e);
        }
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
