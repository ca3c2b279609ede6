package io.mailwright.cache;

import io.mailwright.domain.tracking.Event;

/**
 * An event as it is handed over to other systems. Its subscriber is the SUBID, else a number below
 * zero made of the address.
 *
 * @param place the person's id in this local copy, in the order of which events come
 * @param number counts what happened to the same person several times within a second, from 0 on
 * @param machine 0 for a person's, else why it is taken for a machine's, see {@code
 *     docs/machines.md}
 */
public record FeedEvent(Event event, long place, long number, int machine) {}
