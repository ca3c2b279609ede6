package io.mailwright.domain;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * Which subscribers are wanted.
 *
 * @param text a part of the address, a name or any attribute, without case; empty for all
 * @param statuses those wanted on the list, or on All Subscribers; empty for all
 * @param listId {@code null} for the whole account
 * @param createdBy the upload whose created people alone are wanted; {@code null} for any
 */
public record SubscriberQuery(
        String text, Set<Status> statuses, @Nullable Long listId, @Nullable Long createdBy) {
    public static final SubscriberQuery ALL = new SubscriberQuery("", Set.of(), null);

    public SubscriberQuery {
        statuses = Set.copyOf(statuses);
    }

    /** However they came into the account. */
    public SubscriberQuery(String text, Set<Status> statuses, @Nullable Long listId) {
        this(text, statuses, listId, null);
    }
}
