package io.mailwright.service.upload;

import io.mailwright.cache.Standing;
import io.mailwright.domain.ListedSubscriber;
import io.mailwright.domain.Membership;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the account says of one person, just now.
 *
 * @param rows one for each list; none if they are on none, or not on the one that was asked about
 * @param isWhole whether all their lists are there, not the one alone
 * @param listId the list that is uploaded to
 */
record Truth(List<ListedSubscriber> rows, boolean isWhole, long listId) {
    /** So it is called in answers ({@code subscribers-lists.md} S7, grade C). */
    private static final String EVERYBODY = "All Subscribers";

    Truth {
        rows = List.copyOf(rows);
    }

    /** The person as they are on the list. */
    Optional<ListedSubscriber> onList() {
        return rows.stream().filter(row -> row.membership().listId() == listId).findFirst();
    }

    Optional<Subscriber> subscriber() {
        return rows.stream().map(ListedSubscriber::subscriber).findFirst();
    }

    /** The same with the person changed. */
    Truth with(UnaryOperator<Subscriber> change) {
        var changed =
                rows.stream()
                        .map(row ->
                                new ListedSubscriber(
                                        change.apply(row.subscriber()), row.membership()))
                        .toList();
        return new Truth(changed, isWhole, listId);
    }

    private Optional<Status> overall() {
        return overall(rows.stream().map(ListedSubscriber::membership).toList());
    }

    /** The standing on All Subscribers, if it is among them. */
    static Optional<Status> overall(List<Membership> memberships) {
        return memberships.stream().filter(Truth::isOfAll).map(Membership::status).findFirst();
    }

    static boolean isOfAll(Membership membership) {
        return membership.listName().equalsIgnoreCase(EVERYBODY);
    }

    /** As a standing; the Master Unsubscribe list is the one thing this does not tell. */
    Standing standing(boolean masterUnsubscribed) {
        return new Standing(
                subscriber(),
                onList().map(row -> row.membership().status()),
                overall(),
                masterUnsubscribed);
    }
}
