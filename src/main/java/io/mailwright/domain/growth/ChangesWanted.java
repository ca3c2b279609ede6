package io.mailwright.domain.growth;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Which changes of a list are asked for.
 *
 * @param after those later than this
 * @param until those not later than this
 * @param direction {@code null} for any
 */
public record ChangesWanted(
        long listId, Instant after, Instant until, ListChange.@Nullable Direction direction) {}
