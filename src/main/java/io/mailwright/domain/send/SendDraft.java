package io.mailwright.domain.send;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A send that is being prepared on this computer.
 *
 * @param plan its e-mail is 0, and its lists are empty, while they are not chosen
 * @param sendId of the ledger, once the account has made it; {@code null} before
 */
public record SendDraft(
        long id, String name, SendPlan plan, Instant savedAt, @Nullable Long sendId) {
    public boolean hasEmail() {
        return plan.emailId() != 0;
    }
}
