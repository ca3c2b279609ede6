package io.mailwright.domain.tracking;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Somebody of whom there are events of one type of a job, or what an extract tells beside them.
 *
 * @param subscriber below zero for an id of our own, where only the address was told
 * @param email empty if not told
 * @param key by what the account's owner knows them, where an extract told that; else empty
 * @param firstAt {@code null} if not told, as of some answers in surveys; so is {@code lastAt}
 * @param last what the last of the events tells
 */
public record EventPerson(
        long subscriber,
        String email,
        String key,
        long events,
        @Nullable Instant firstAt,
        @Nullable Instant lastAt,
        Detail last) {}
