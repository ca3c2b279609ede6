package io.mailwright.domain.tracking;

import java.time.Instant;

/**
 * Somebody of whom there are events of one type of a job.
 *
 * @param subscriber below zero for an id of our own, where only the address was told
 * @param email empty if not told
 * @param key by what the account's owner knows them, where an extract told that; else empty
 * @param last what the last of the events tells
 */
public record EventPerson(
        long subscriber,
        String email,
        String key,
        long events,
        Instant firstAt,
        Instant lastAt,
        Detail last) {}
