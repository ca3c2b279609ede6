package io.mailwright.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A mailing list as every layer sees it.
 *
 * @param modified when the account last changed it; {@code null} if the account does not say
 * @param asOf when these figures were last read from the account. A change made here has them read
 *     again; where that fails the change is counted in, and this stays as it was
 */
public record MailList(
        long id,
        String name,
        ListType type,
        ListCounts counts,
        @Nullable Instant modified,
        Instant asOf) {}
