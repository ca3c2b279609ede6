package io.mailwright.domain.send;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A send as the ledger of this computer has it.
 *
 * @param id of this computer's own
 * @param jobId of the account; {@code null} unless it is {@link SendState#MADE}
 * @param reason why there is no job, why that is not known, or how it was found; empty for none
 * @param askedAt when the account was asked
 */
public record Send(
        long id,
        @Nullable Long jobId,
        SendPlan plan,
        SendState state,
        String reason,
        Instant askedAt) {}
