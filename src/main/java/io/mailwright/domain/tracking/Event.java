package io.mailwright.domain.tracking;

import java.time.Instant;

/**
 * One thing that became of one message.
 *
 * @param list the one the recipient was mailed by
 * @param batch of a triggered send; 0 for a send to lists
 * @param at to the second on the wire
 */
public record Event(
        EventType type,
        long job,
        long subscriber,
        long list,
        long batch,
        Instant at,
        Detail detail) {}
