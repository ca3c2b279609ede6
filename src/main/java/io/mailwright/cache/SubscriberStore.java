package io.mailwright.cache;

import io.mailwright.domain.EmailAddress;
import io.mailwright.domain.ListedSubscriber;
import io.mailwright.domain.Membership;
import io.mailwright.domain.Status;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.domain.growth.ChangeCause;

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
    private final long uploadId;

    public SubscriberStore(Database db) {
        this(db, 0);
    }

    private SubscriberStore(Database db, long uploadId) {
        this.db = db;
        this.uploadId = uploadId;
    }

    /** The same, whose changes are the doing of an upload. */
    public SubscriberStore by(long upload) {
        return new SubscriberStore(db, upload);
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
                detail.subscriber().email(),
                (_, people) -> {
                    people.put(detail);
                    people.replaceMemberships(detail);
                });
    }

    /** Writes down one person as seen on one list; their other lists stay as they are. */
    public Set<Long> save(ListedSubscriber seen, Instant asOf) {
        return changing(
                seen.subscriber().id(),
                seen.subscriber().email(),
                (_, people) -> {
                    var detail =
                            new SubscriberDetail(
                                    seen.subscriber(), List.of(seen.membership()), asOf);
                    people.put(detail);
                    people.join(seen.subscriber().id(), seen.membership());
                });
    }

    /** Forgets that a person is on a list; on All Subscribers: forgets the person. */
    public Set<Long> removeFromList(long subscriberId, long listId) {
        return changing(
                subscriberId,
                "",
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
        return changing(
                subscriberId, "", (handle, _) -> new Departures(handle).leave(subscriberId));
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

    /**
     * Makes a change and counts it.
     *
     * @param email by which they may be kept under an id of our own; empty for not looking
     */
    private Set<Long> changing(long subscriberId, String email, PersonChange change) {
        return db.write(handle -> {
            var people = new People(handle);
            var before = people.statuses(subscriberId);
            for (long standIn : people.standIns(email, subscriberId)) {
                people.statuses(standIn).forEach(before::putIfAbsent);
                people.replace(standIn, subscriberId);
            }
            change.with(handle, people);
            var after = people.statuses(subscriberId);
            var counted = Counts.adjust(handle, before, after);
            new MembershipLog(handle)
                    .one(subscriberId, before, after, cause(people, subscriberId), uploadId);
            Statements.execute(handle, "insert or ignore into touched values (?)", subscriberId);
            Generation.next(handle);
            return counted;
        });
    }

    private ChangeCause cause(People people, long subscriberId) {
        if (!people.isKnown(subscriberId)) {
            return ChangeCause.LEFT_ACCOUNT;
        }
        return uploadId == 0 ? ChangeCause.PERSON : ChangeCause.UPLOAD;
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
