package io.mailwright.cache;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * One upload as the ledger has it.
 *
 * @param plan JSON that the uploader alone understands
 * @param otherwise how many rows came out otherwise than the local copy had foretold
 * @param undoes the upload it takes back; {@code null} for one of a file
 * @param endedAt when work on it ended last; when it began in ledgers that did not keep that
 * @param cancelled whether what was not sent of it was given up
 * @param underWay whether its state is RUNNING and a living process is at work on it
 */
public record LedgerUpload(
        long id,
        String file,
        long listId,
        String listName,
        String mode,
        String plan,
        String state,
        Instant startedAt,
        Instant endedAt,
        Duration elapsed,
        LedgerCounts counts,
        long otherwise,
        @Nullable String rejectsFile,
        @Nullable Long undoes,
        LedgerOrigin origin,
        LedgerLeavers leavers,
        boolean cancelled,
        boolean underWay) {}
