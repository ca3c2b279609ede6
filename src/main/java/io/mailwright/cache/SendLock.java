package io.mailwright.cache;

import io.mailwright.domain.Failure;

import java.io.IOException;
import java.time.Duration;

/**
 * Held by the one who asks the account for a send, in whatever process: whatever else is being
 * asked for according to the ledger was asked for by somebody who has died.
 */
public final class SendLock implements AutoCloseable {
    private static final long PLACE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Database db;
    private final PlaceLock lock;

    private SendLock(Database db, PlaceLock lock) {
        this.db = db;
        this.lock = lock;
    }

    /**
     * Takes it, waiting a few seconds.
     *
     * @throws Failure.Invalid if another send is still being asked for
     */
    public static SendLock take(Database db) {
        return db.lock(PLACE, PATIENCE)
                .map(lock -> new SendLock(db, lock))
                .orElseThrow(() ->
                        new Failure.Invalid(
                                "Another send of this account is being asked for: wait for that to"
                                        + " end."));
    }

    /** Whether a send is being asked for. */
    public static boolean isTaken(Database db) {
        return db.isLocked(PLACE);
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
