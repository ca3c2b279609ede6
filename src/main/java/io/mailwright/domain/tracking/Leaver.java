package io.mailwright.domain.tracking;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Somebody who unsubscribed by a job's e-mail.
 *
 * @param fullName empty if not told
 * @param emailType a word of the account; empty if not told
 * @param interest what was left ({@code tracking.md} T4, X)
 */
public record Leaver(
        String email, String fullName, String emailType, @Nullable Instant at, String interest) {}
