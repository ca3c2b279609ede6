package io.mailwright.service;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.Membership;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.domain.SubscriberValues;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** What a person is after a change the account has taken, for when it cannot be read back. */
final class AsSent {
    private AsSent() {}

    /** Somebody new on a list. */
    static SubscriberDetail added(long subscriberId, long listId, SubscriberValues values) {
        var subscriber =
                new Subscriber(
                        subscriberId,
                        Objects.requireNonNullElse(values.email(), ""),
                        Objects.requireNonNullElse(values.emailType(), EmailType.HTML),
                        values.attributes());
        var status = Objects.requireNonNullElse(values.status(), Status.ACTIVE);
        return new SubscriberDetail(
                subscriber, List.of(new Membership(listId, "", status)), Instant.now());
    }

    /** Somebody known, with other values. */
    static SubscriberDetail edited(SubscriberDetail before, SubscriberValues values) {
        var person = before.subscriber();
        var attributes = new LinkedHashMap<>(person.attributes());
        attributes.putAll(values.attributes());
        var subscriber =
                new Subscriber(
                        person.id(),
                        Objects.requireNonNullElse(values.email(), person.email()),
                        Objects.requireNonNullElse(values.emailType(), person.emailType()),
                        attributes);
        return new SubscriberDetail(subscriber, before.memberships(), Instant.now());
    }

    /** Somebody known, with another status on one list. */
    static SubscriberDetail on(SubscriberDetail before, long listId, Status status) {
        var memberships =
                before.memberships().stream()
                        .map(member ->
                                member.listId() == listId
                                        ? new Membership(listId, member.listName(), status)
                                        : member)
                        .toList();
        return new SubscriberDetail(before.subscriber(), memberships, Instant.now());
    }
}
