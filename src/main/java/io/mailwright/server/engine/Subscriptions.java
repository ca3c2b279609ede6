package io.mailwright.server.engine;

import io.mailwright.domain.EmailAddress;
import io.mailwright.domain.ListImport.Mode;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.SubscriberValues;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.store.Tables;
import io.mailwright.xmlapi.wire.ErrorCode;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How people come into the account, onto lists, and off them again ({@code subscribers-lists.md} S3
 * to S10): one change, within one transaction.
 */
public final class Subscriptions {
    private final Tables tables;
    private final Profile profile;

    public Subscriptions(Tables tables) {
        this.tables = tables;
        this.profile = new Profile(tables.attributes().all());
    }

    /**
     * Puts an address on a list (S3); {@code values} has one. Without a status a new member is
     * active and an old one keeps theirs (I).
     *
     * @param update whether one who is on the list is changed, rather than refused
     * @return the SUBID
     * @throws ApiError 14, 931, 933, 934, 935
     */
    public long add(long list, SubscriberValues values, boolean update) {
        var offer =
                Offer.of(
                        Objects.requireNonNull(values.email()),
                        values.emailType(),
                        values.status(),
                        values.reason(),
                        profile.given(values.attributes()));
        var people = People.of(tables, List.of(list), List.of(offer.key()));
        var mode = update ? Mode.ADD_UPDATE : Mode.ADD_ONLY;
        new Admission(profile, mode).admit(people, list, offer);
        people.save(tables);
        return people.person(offer.key()).id();
    }

    /**
     * Changes one who is on the list (S4). {@code active} also lifts off the Master Unsubscribe
     * list (S5).
     *
     * @throws ApiError 931, 932, 933, 934, 935
     */
    public void edit(long list, Subscriber old, SubscriberValues values) {
        var email = values.email() == null ? old.email() : valid(values.email());
        var attributes = profile.changed(old.attributes(), profile.given(values.attributes()));
        var type = Objects.requireNonNullElse(values.emailType(), old.emailType());
        var changed = new Subscriber(old.id(), email, type, attributes);
        if (!EmailAddress.key(email).equals(EmailAddress.key(old.email()))) {
            changeAddress(old, changed, values.status());
        }
        store(old, changed);
        if (values.status() != null) {
            put(list, old.id(), values.status(), values.reason());
        }
        if (values.status() == Status.ACTIVE && tables.masterUnsubscribes().remove(email)) {
            put(master(), old.id(), Status.ACTIVE, null);
        }
    }

    /** Which of the values cannot be, each with the error it would be refused with. */
    public Map<String, ErrorCode> faults(Subscriber old, Map<String, String> given) {
        var faults = new LinkedHashMap<String, ErrorCode>();
        given.forEach((name, value) -> {
            try {
                profile.changed(old.attributes(), profile.given(Map.of(name, value)));
            } catch (ApiError e) {
                faults.put(name, e.code());
            }
        });
        return faults;
    }

    /** Takes one off a list; from All Subscribers means out of the account (S9, grade C). */
    public void remove(long list, Subscriber subscriber) {
        if (list == master()) {
            delete(subscriber);
        } else {
            tables.memberships().remove(list, subscriber.id());
        }
    }

    /** Takes one out of the account (S9); the address keeps its SUBID. */
    public void delete(Subscriber subscriber) {
        tables.memberships().removeAll(subscriber.id());
        tables.subscribers().delete(subscriber.id());
    }

    /**
     * Blocks addresses, of the account or not (S10). Who has one is unsubscribed on All
     * Subscribers; the standings on lists stay, so that lifting the block brings them back (X).
     *
     * @throws ApiError 931 for one that is no address; then none is blocked
     */
    public void masterUnsubscribe(List<String> emails, String reason) {
        emails.forEach(Subscriptions::valid);
        for (var email : emails) {
            var known = tables.subscribers().find(email);
            var name = known.map(s -> s.attributes().getOrDefault("Full Name", "")).orElse("");
            tables.masterUnsubscribes().add(email, name, reason, tables.now());
            known.ifPresent(s -> put(master(), s.id(), Status.UNSUBSCRIBED, reason));
        }
    }

    /** The subscriber of that address, if on the list. */
    public Optional<Subscriber> onList(long list, String email) {
        return tables.subscribers().find(email).filter(subscriber -> isOn(list, subscriber));
    }

    private void changeAddress(Subscriber old, Subscriber changed, @Nullable Status status) {
        if (tables.subscribers().find(changed.email()).isPresent()) {
            throw new ApiError(ErrorCode.EMAIL_TAKEN, changed.email());
        }
        if (status != Status.UNSUBSCRIBED) {
            refuseUnsubscribed(changed.email());
        }
        var blocks = tables.masterUnsubscribes();
        var block = blocks.find(old.email());
        if (block.isPresent() && status == Status.ACTIVE) {
            blocks.remove(old.email());
            put(master(), old.id(), Status.ACTIVE, null);
        } else if (block.isPresent()) {
            // The person asked not to be mailed, so a new address must not undo it.
            blocks.add(changed.email(), block.get().name(), block.get().reason(), tables.now());
        }
    }

    private void refuseUnsubscribed(String email) {
        if (tables.masterUnsubscribes().contains(email)) {
            throw new ApiError(ErrorCode.MASTER_UNSUBSCRIBED, email);
        }
    }

    private void store(Subscriber old, Subscriber changed) {
        if (!changed.equals(old)) {
            tables.subscribers().update(changed);
        }
    }

    private void put(long list, long subscriber, Status status, @Nullable String reason) {
        tables.memberships().put(list, subscriber, status, reason, tables.now());
    }

    private boolean isOn(long list, Subscriber subscriber) {
        return tables.memberships().find(list, subscriber.id()).isPresent();
    }

    private long master() {
        return tables.lists().master();
    }

    private static String valid(String email) {
        if (!Addresses.isValid(email)) {
            throw new ApiError(ErrorCode.INVALID_EMAIL, email);
        }
        return email;
    }
}
