package io.mailwright.cache;

import io.mailwright.domain.Failure;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Held by the one sync that may run for a cache, in whatever process. */
public final class SyncLock implements AutoCloseable {
    private static final long PLACE = 1;
    private static final Duration LOOK = Duration.ofMillis(200);

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
        return take(db, Duration.ZERO)
                .orElseThrow(() ->
                        new Failure.Invalid(
                                "This account is being synchronised already: wait for that to"
                                        + " end."));
    }

    /**
     * Takes it as soon as no other sync runs.
     *
     * @param pause is called now and then while one does, and may throw
     */
    public static SyncLock await(Database db, Runnable pause) {
        var lock = take(db, Duration.ZERO);
        while (lock.isEmpty()) {
            pause.run();
            lock = take(db, LOOK);
        }
        return lock.get();
    }

    private static Optional<SyncLock> take(Database db, Duration patience) {
        return db.lock(PLACE, patience).map(lock -> new SyncLock(db, lock));
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
