package io.mailwright.cache;

import io.mailwright.domain.EmailAddress;
import io.mailwright.domain.ListedSubscriber;
import io.mailwright.domain.Membership;
import io.mailwright.domain.Status;
import io.mailwright.domain.SubscriberDetail;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The people of the account, one at a time. Thread-safe. Every change also goes into the counts of
 * the lists, and is not undone by a sync that began before it; what changes somebody's standing
 * answers the lists whose counts it changed.
 */
public final class SubscriberStore {
    private final Database db;

    public SubscriberStore(Database db) {
        this.db = db;
    }

    public Optional<SubscriberDetail> find(long subscriberId) {
        return db.read(handle -> new People(handle).detail(subscriberId));
    }

    /** By address, compared without case. */
    public Optional<SubscriberDetail> find(String email) {
        return db.read(handle -> {
            var people = new People(handle);
            return people.idOf(email).flatMap(people::detail);
        });
    }

    /** What is known of an address as regards one list. */
    public Standing standing(String email, long listId) {
        return db.read(handle -> new People(handle).standing(email, listId));
    }

    /** Has all changes of {@code work}, on its thread, made in one transaction. */
    public void together(Runnable work) {
        db.change(_ -> work.run());
    }

    /** Writes down one person with all of their lists. */
    public Set<Long> save(SubscriberDetail detail) {
        return changing(
                detail.subscriber().id(),
                (handle, people) -> {
                    people.put(detail);
                    people.replaceMemberships(detail);
                    forgetStandIn(handle, detail);
                });
    }

    /** Writes down one person as seen on one list; their other lists stay as they are. */
    public Set<Long> save(ListedSubscriber seen, Instant asOf) {
        return changing(
                seen.subscriber().id(),
                (handle, people) -> {
                    var detail =
                            new SubscriberDetail(
                                    seen.subscriber(), List.of(seen.membership()), asOf);
                    people.put(detail);
                    people.join(seen.subscriber().id(), seen.membership());
                    forgetStandIn(handle, detail);
                });
    }

    /** Forgets that a person is on a list; on All Subscribers: forgets the person. */
    public Set<Long> removeFromList(long subscriberId, long listId) {
        return changing(
                subscriberId,
                (handle, people) -> {
                    if (listId == Master.id(handle)) {
                        new Departures(handle).leave(subscriberId);
                    } else {
                        people.part(subscriberId, listId);
                    }
                });
    }

    /** Forgets a person. */
    public Set<Long> remove(long subscriberId) {
        return changing(subscriberId, (handle, _) -> new Departures(handle).leave(subscriberId));
    }

    /** Puts an address on the saved Master Unsubscribe list. */
    public void masterUnsubscribe(String email, Instant at) {
        db.change(handle ->
                handle.execute(
                        "insert or ignore into master_unsubscribe values (?, ?, '', '', ?)",
                        EmailAddress.key(email),
                        email,
                        at.toEpochMilli()));
    }

    /** Takes an address off the saved Master Unsubscribe list. */
    public void liftMasterUnsubscribe(String email) {
        db.change(handle ->
                handle.execute(
                        "delete from master_unsubscribe where email_key = ?",
                        EmailAddress.key(email)));
    }

    private Set<Long> changing(long subscriberId, PersonChange change) {
        return db.write(handle -> {
            var people = new People(handle);
            var before = people.statuses(subscriberId);
            change.with(handle, people);
            var after = people.statuses(subscriberId);
            var counted = Counts.adjust(handle, before, after);
            Statements.execute(handle, "insert or ignore into touched values (?)", subscriberId);
            Generation.next(handle);
            return counted;
        });
    }

    /** The account has told the SUBID of somebody kept under an id of our own. */
    private static void forgetStandIn(Handle handle, SubscriberDetail detail) {
        Statements.list(
                        handle,
                        "select id from subscriber where email_key = ? and id < 0 and id <> ?",
                        row -> row.getLong(1),
                        EmailAddress.key(detail.subscriber().email()),
                        detail.subscriber().id())
                .forEach(new Departures(handle)::leave);
    }

    /** A change to one person's rows. */
    @FunctionalInterface
    private interface PersonChange {
        void with(Handle handle, People people);
    }

    /** The status on one of {@code memberships}, if it is among them. */
    static Optional<Status> on(long listId, List<Membership> memberships) {
        return memberships.stream()
                .filter(membership -> membership.listId() == listId)
                .map(Membership::status)
                .findFirst();
    }
}
