package io.mailwright.cache;

import java.time.Duration;
import java.util.Optional;

/**
 * Held by whoever is at work on an upload, so that nobody else is, in whatever process. In the lock
 * file of the ledger each upload has the place of its id.
 */
public final class UploadClaim implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final long id;
    private final Turn turn;

    private UploadClaim(long id, Turn turn) {
        this.id = id;
        this.turn = turn;
    }

    static Optional<UploadClaim> take(Database ledger, long id) {
        return ledger.lock(id, PATIENCE).map(turn -> new UploadClaim(id, turn));
    }

    /** Whether anybody is at work on an upload. */
    static boolean isTaken(Database ledger, long id) {
        return ledger.isLocked(id);
    }

    /** The upload it is for. */
    public long id() {
        return id;
    }

    @Override
    public void close() {
        turn.close();
    }
}
