package io.mailwright.cache;

import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;

import java.util.Optional;

/**
 * What the cache knows of an address as regards one list, before anything is sent about it.
 *
 * @param subscriber nothing if the address is unknown
 * @param onList nothing if the address is not on the list
 * @param overall the standing on All Subscribers
 * @param masterUnsubscribed whether it is on the Master Unsubscribe list
 */
public record Standing(
        Optional<Subscriber> subscriber,
        Optional<Status> onList,
        Optional<Status> overall,
        boolean masterUnsubscribed) {}
