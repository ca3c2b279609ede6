package io.mailwright.cache;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One send as the ledger has it.
 *
 * @param plan JSON that the sender alone understands
 * @param knownJob the last job the account had before it was asked; {@code null} if it did not tell
 */
public record LedgerSend(
        long id,
        String plan,
        String state,
        @Nullable Long knownJob,
        @Nullable Long jobId,
        String reason,
        Instant askedAt) {}
