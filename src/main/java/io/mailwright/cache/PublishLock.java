package io.mailwright.cache;

import io.mailwright.domain.Failure;

import java.io.IOException;
import java.time.Duration;

/**
 * Held by the one who makes e-mails of the account out of the content library, in whatever process:
 * whatever else is being asked for according to the library was asked for by somebody who has died.
 */
public final class PublishLock implements AutoCloseable {
    private static final long PLACE = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Database db;
    private final PlaceLock lock;

    private PublishLock(Database db, PlaceLock lock) {
        this.db = db;
        this.lock = lock;
    }

    /**
     * Takes it, waiting a few seconds.
     *
     * @throws Failure.Invalid if another e-mail is still being published
     */
    public static PublishLock take(Database db) {
        return db.lock(PLACE, PATIENCE)
                .map(lock -> new PublishLock(db, lock))
                .orElseThrow(() ->
                        new Failure.Invalid(
                                "Another e-mail of this account is being published: wait for that"
                                        + " to end."));
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
