package io.mailwright.cache;

import java.io.IOException;

/**
 * Held, until it is closed, by the one who does what only one may do at a time with a local copy or
 * a ledger, in whatever process. Whose process dies has let go of it.
 */
public final class Turn implements AutoCloseable {
    private final Database db;
    private final PlaceLock lock;

    Turn(Database db, PlaceLock lock) {
        this.db = db;
        this.lock = lock;
    }

    /**
     * Lets the next begin.
     *
     * @throws io.mailwright.domain.Failure.CacheUnusable if the lock file cannot be used any more
     */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw db.failure(e);
        }
    }
}
