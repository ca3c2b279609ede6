package io.mailwright.cache;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Held by the one upload that is at work on a list, in whatever process; the others wait. Each list
 * has a place in the lock file of the ledger, far behind those of uploads.
 */
public final class UploadTurn implements AutoCloseable {
    private static final long FIRST_PLACE = 1L << 40;
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Database ledger;
    private final PlaceLock lock;

    private UploadTurn(Database ledger, PlaceLock lock) {
        this.ledger = ledger;
        this.lock = lock;
    }

    static Optional<UploadTurn> take(Database ledger, long listId) {
        return ledger.lock(FIRST_PLACE + listId, PATIENCE)
                .map(lock -> new UploadTurn(ledger, lock));
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw ledger.failure(e);
        }
    }
}
