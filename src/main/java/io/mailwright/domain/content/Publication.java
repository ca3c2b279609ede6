package io.mailwright.domain.content;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * That a version was made an e-mail of the account.
 *
 * @param emailId {@code null} while it is not known whether the account made it
 */
public record Publication(
        long id, long item, int version, Instant askedAt, @Nullable Long emailId) {}
