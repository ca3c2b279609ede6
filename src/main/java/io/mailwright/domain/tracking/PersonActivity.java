package io.mailwright.domain.tracking;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What somebody did with all messages sent to them.
 *
 * @param subscriber the SUBID; below zero for one whose SUBID was not told
 * @param lastSent {@code null} where no message is known of
 * @param lastReaction the last open or click; {@code null} for none
 * @param opened how many messages they opened, each counted once
 * @param clicked how many messages they clicked in, each counted once
 */
public record PersonActivity(
        long subscriber,
        String email,
        @Nullable Instant lastSent,
        @Nullable Instant lastReaction,
        long opened,
        long clicked) {}
