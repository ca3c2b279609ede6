package io.mailwright.cache;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Held by whoever is at work on an upload, so that nobody else is, in whatever process. */
public final class UploadClaim implements AutoCloseable {
    private static final int TRIES = 10;
    private static final long MILLIS_A_TRY = 20;

    private final Database database;
    private final long id;
    private final PlaceLock lock;

    private UploadClaim(Database database, long id, PlaceLock lock) {
        this.database = database;
        this.id = id;
        this.lock = lock;
    }

    /** Tries more than once: whoever only looks has the place for a moment. */
    static Optional<UploadClaim> take(Database database, long id) {
        try {
            var file = database.kept("-uploads");
            var lock = PlaceLock.take(file, id);
            for (int tries = 1; lock.isEmpty() && tries < TRIES; tries++) {
                Thread.sleep(MILLIS_A_TRY);
                lock = PlaceLock.take(file, id);
            }
            return lock.map(taken -> new UploadClaim(database, id, taken));
        } catch (IOException e) {
            throw database.failure(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /** Whether anybody is at work on an upload. */
    static boolean isTaken(Database database, long id) {
        try {
            return PlaceLock.isTaken(database.kept("-uploads"), id);
        } catch (IOException e) {
            throw database.failure(e);
        }
    }

    /** The upload it is for. */
    public long id() {
        return id;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw database.failure(e);
        }
    }
}
