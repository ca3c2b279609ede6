package io.mailwright.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A mailing list as every layer sees it.
 *
 * @param modified when the account last changed it; {@code null} if the account does not say
 * @param asOf when these figures were read from the account
 */
public record MailList(
        long id,
        String name,
        ListType type,
        ListCounts counts,
        @Nullable Instant modified,
        Instant asOf) {}
