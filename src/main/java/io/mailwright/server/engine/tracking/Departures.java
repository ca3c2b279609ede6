package io.mailwright.server.engine.tracking;

import io.mailwright.domain.Status;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.UnsubscribeScope;
import io.mailwright.server.store.RecipientTable.Recipient;
import io.mailwright.server.store.Tables;

/**
 * Has people leave by a link of a message ({@code tracking.md} T22): one change, within one
 * transaction. Who has left already is not counted again.
 */
public final class Departures {
    private final Tables tables;

    public Departures(Tables tables) {
        this.tables = tables;
    }

    /** Whether one has left a list, or everything. */
    public boolean hasLeft(long subscriber, long list) {
        return hasLeftAll(subscriber)
                || tables.memberships()
                        .find(list, subscriber)
                        .filter(membership -> membership.status() != Status.UNSUBSCRIBED)
                        .isEmpty();
    }

    /** Whether one gets no mail at all; also if the account does not know them any more. */
    public boolean hasLeftAll(long subscriber) {
        return tables.subscribers()
                .find(subscriber)
                .filter(found -> !tables.masterUnsubscribes().contains(found.email()))
                .flatMap(_ -> tables.memberships().find(tables.lists().master(), subscriber))
                .filter(membership -> membership.status() != Status.UNSUBSCRIBED)
                .isEmpty();
    }

    /** Takes one off the list the message came by; off everything, if that is All Subscribers. */
    public void leaveList(Recipient recipient, String reason) {
        leave(recipient, recipient.list(), reason);
    }

    /** Takes one off any list. */
    public void leave(Recipient recipient, long list, String reason) {
        if (list == tables.lists().master()) {
            leaveAll(recipient, reason);
        } else if (!hasLeft(recipient.subscriber(), list)) {
            record(recipient, list, new Detail.Unsubscribe(UnsubscribeScope.LIST, reason));
        }
    }

    /** Puts one on the Master Unsubscribe list. */
    public void leaveAll(Recipient recipient, String reason) {
        if (!hasLeftAll(recipient.subscriber())) {
            record(
                    recipient,
                    recipient.list(),
                    new Detail.Unsubscribe(UnsubscribeScope.MASTER, reason));
        }
    }

    private void record(Recipient recipient, long list, Detail.Unsubscribe left) {
        new TrackedEvents(tables)
                .record(
                        new Event(
                                EventType.UNSUBSCRIBE,
                                recipient.job(),
                                recipient.subscriber(),
                                list,
                                recipient.batch(),
                                tables.now(),
                                left));
    }
}
