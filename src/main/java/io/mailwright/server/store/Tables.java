package io.mailwright.server.store;

import org.jdbi.v3.core.Handle;

import java.time.Instant;

/**
 * The account's tables within one transaction; of no use after it.
 *
 * @param now when the transaction began, for what is dated
 */
public record Tables(
        Instant now,
        ListTable lists,
        AttributeTable attributes,
        SubscriberTable subscribers,
        MembershipTable memberships,
        MasterUnsubscribeTable masterUnsubscribes) {
    static Tables of(Handle handle, Instant now) {
        return new Tables(
                now,
                new ListTable(handle),
                new AttributeTable(handle),
                new SubscriberTable(handle),
                new MembershipTable(handle),
                new MasterUnsubscribeTable(handle));
    }
}
