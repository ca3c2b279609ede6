package io.mailwright.server.engine;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.Status;
import io.mailwright.server.store.MembershipTable.Joining;
import io.mailwright.server.store.SubscriberTable;
import io.mailwright.server.store.SubscriberTable.Stored;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An address of the account, or one that is none yet, while it is worked out what becomes of it.
 * Lists have the places they have in {@link People}. Not thread-safe.
 */
final class Person {
    private final String key;
    private final boolean isBlocked;
    private final @Nullable Status[] standings;
    private final @Nullable Standing[] changes;
    private final boolean[] wasOn;
    private @Nullable Stored before;
    private @Nullable Stored after;
    private long id;

    Person(String key, boolean isBlocked, int lists) {
        this.key = key;
        this.isBlocked = isBlocked;
        this.standings = new @Nullable Status[lists];
        this.changes = new @Nullable Standing[lists];
        this.wasOn = new boolean[lists];
    }

    void isStoredAs(Stored stored) {
        before = stored;
        after = stored;
        id = stored.id();
    }

    void stands(int place, Status status) {
        standings[place] = status;
        wasOn[place] = true;
    }

    /** Whether they are in the account: never deleted, or back again. */
    boolean isKnown() {
        return after != null && !after.isDeleted();
    }

    /** Whether they are on the Master Unsubscribe list. */
    boolean isBlocked() {
        return isBlocked;
    }

    /** The id; 0 as long as none was ever given. */
    long id() {
        return id;
    }

    void id(long id) {
        this.id = id;
    }

    boolean isOn(int place) {
        return standings[place] != null;
    }

    EmailType emailType() {
        return current().emailType();
    }

    Map<String, String> attributes() {
        return SubscriberTable.values(current().attributes());
    }

    private Stored current() {
        if (after == null) {
            throw new IllegalStateException("nothing is known of them");
        }
        return after;
    }

    void become(String email, EmailType type, Map<String, String> attributes) {
        after = new Stored(id, key, email, type, SubscriberTable.json(attributes), false);
    }

    /** Puts them on a list, or changes their standing there; the same again changes nothing. */
    void put(int place, Status status, @Nullable String reason) {
        if (standings[place] != status || reason != null) {
            standings[place] = status;
            changes[place] = new Standing(status, reason);
        }
    }

    boolean isNew() {
        return before == null && after != null;
    }

    /** Whether their row has to be written again. */
    boolean isChanged() {
        return before != null && !before.equals(after);
    }

    /** The row to be written, with the id they have by now. */
    Stored row() {
        var row = current();
        return new Stored(id, key, row.email(), row.emailType(), row.attributes(), row.isDeleted());
    }

    /** Whether they are known not to have been on a list before. */
    boolean wasOff(int place) {
        return before == null || (place != People.MASTER && !before.isDeleted() && !wasOn[place]);
    }

    /** What has to be written of a list, with the id they have by now. */
    Optional<Joining> joining(int place, Instant at) {
        var change = changes[place];
        return change == null
                ? Optional.empty()
                : Optional.of(new Joining(id, change.status, change.reason, at));
    }

    /** How they are to stand on a list from now on. */
    private record Standing(Status status, @Nullable String reason) {}
}
