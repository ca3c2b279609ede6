package io.mailwright.service.upload;

import io.mailwright.cache.SubscriberStore;
import io.mailwright.domain.EmailAddress;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.Failure;
import io.mailwright.domain.ListedSubscriber;
import io.mailwright.domain.MailList;
import io.mailwright.domain.Membership;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.domain.SubscriberValues;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.AddSubscriber;
import io.mailwright.xmlapi.call.DeleteSubscriber;
import io.mailwright.xmlapi.call.EditSubscriber;
import io.mailwright.xmlapi.call.EditSubscriberById;
import io.mailwright.xmlapi.call.RemoveFromList;
import io.mailwright.xmlapi.call.RetrieveSubscriber;
import io.mailwright.xmlapi.call.RetrieveSubscriberByEmail;
import io.mailwright.xmlapi.call.RetrieveSubscriberById;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The calls an upload to one list makes, and how the cache follows them. Thread-safe. */
final class ListCalls {
    private final XmlApi api;
    private final SubscriberStore people;
    private final MailList list;
    private final Set<Long> counted = ConcurrentHashMap.newKeySet();

    ListCalls(XmlApi api, SubscriberStore people, MailList list) {
        this.api = api;
        this.people = people;
        this.list = list;
    }

    long listId() {
        return list.id();
    }

    /** The truth about an address; nothing if it is not on the list, or the list is gone. */
    Optional<ListedSubscriber> find(String email) {
        try {
            return Optional.of(api.send(new RetrieveSubscriber(list.id(), email)));
        } catch (Failure.Refused refused) {
            if (refused.code() == ErrorCode.SUBSCRIBER_NOT_FOUND.number()
                    || refused.code() == ErrorCode.LIST_NOT_FOUND.number()) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /**
     * The truth about a person, with all their lists: by the SUBID the cache has, else by address.
     */
    Truth look(String email, Optional<Subscriber> known) {
        var rows = known.filter(s -> s.id() > 0).map(s -> person(s.id(), email)).orElse(List.of());
        return new Truth(rows.isEmpty() ? everywhere(email) : rows, true, list.id());
    }

    /** Nothing if the account does not have the address. */
    private List<ListedSubscriber> everywhere(String email) {
        try {
            return api.send(new RetrieveSubscriberByEmail(email));
        } catch (Failure.Refused refused) {
            if (refused.code() == ErrorCode.SUBSCRIBER_NOT_FOUND.number()) {
                return List.of();
            }
            throw refused;
        }
    }

    /** A person with all their lists, just now; nothing if the account does not have them. */
    Optional<SubscriberDetail> person(String email) {
        var rows = everywhere(email);
        return rows.stream()
                .findFirst()
                .map(first ->
                        new SubscriberDetail(
                                first.subscriber(),
                                rows.stream().map(ListedSubscriber::membership).toList(),
                                Instant.now()));
    }

    /** Has a person as they were. What was done already can be done again. */
    void putBack(SubscriberDetail person, PutBack todo) {
        var now = person.subscriber();
        if (!todo.values().equals(SubscriberValues.of(Map.of()))) {
            api.send(new EditSubscriberById(now.id(), todo.values()));
        }
        switch (todo.move()) {
            case NONE -> {}
            case OFF_LIST -> api.send(new RemoveFromList(list.id(), now.email()));
            case OUT_OF_ACCOUNT -> api.send(new DeleteSubscriber(now.id()));
            case ONTO_LIST -> {
                var active = new SubscriberValues(now.email(), null, Status.ACTIVE, null, Map.of());
                api.send(new Once<>(new AddSubscriber(list.id(), active, false)));
            }
        }
    }

    /** Takes an address off the list. */
    void remove(String email) {
        api.send(new RemoveFromList(list.id(), email));
    }

    /** Writes down what the account has of an address, or that it has nothing. */
    void follow(String email, Optional<SubscriberDetail> person) {
        person.ifPresentOrElse(
                seen -> counted.addAll(people.save(seen)),
                () ->
                        people.find(email)
                                .ifPresent(gone ->
                                        counted.addAll(people.remove(gone.subscriber().id()))));
    }

    /** Nothing if that person is gone, or has another address by now. */
    private List<ListedSubscriber> person(long id, String email) {
        try {
            var rows = api.send(new RetrieveSubscriberById(id));
            return rows.stream()
                    .filter(row ->
                            EmailAddress.key(row.subscriber().email())
                                    .equals(EmailAddress.key(email)))
                    .toList();
        } catch (Failure.Refused refused) {
            if (refused.code() == ErrorCode.SUBID_NOT_FOUND.number()) {
                return List.of();
            }
            throw refused;
        }
    }

    /** As {@link #look}, of somebody the list is known to have. */
    Truth look(ListedSubscriber seen) {
        var truth = look(seen.subscriber().email(), Optional.of(seen.subscriber()));
        return truth.onList().isPresent() ? truth : new Truth(List.of(seen), false, list.id());
    }

    /** Answers the SUBID, 0 where the account does not say it. */
    long add(Checked.Fit row) {
        var values =
                new SubscriberValues(
                        row.email(), row.emailType(), Status.ACTIVE, null, row.attributes());
        return api.send(new Once<>(new AddSubscriber(list.id(), values, false)));
    }

    void edit(String email, SubscriberValues changes) {
        api.send(new Once<>(new EditSubscriber(list.id(), email, changes)));
    }

    /** Has the cache follow several calls at once. */
    void together(Runnable follow) {
        people.together(follow);
    }

    void save(ListedSubscriber seen) {
        counted.addAll(people.save(seen, Instant.now()));
    }

    /** Writes down all that the account said. */
    void save(Truth truth) {
        if (truth.isWhole()) {
            var lists = truth.rows().stream().map(ListedSubscriber::membership).toList();
            var person = truth.subscriber().orElseThrow();
            counted.addAll(people.save(new SubscriberDetail(person, lists, Instant.now())));
        } else {
            truth.rows().forEach(this::save);
        }
    }

    /** Writes down that the account has an address on the Master Unsubscribe list. */
    void block(String email) {
        people.masterUnsubscribe(email, Instant.now());
    }

    /** The lists whose figures are not what they were. */
    Set<Long> counted() {
        return Set.copyOf(counted);
    }

    /**
     * Writes down somebody who was put on the list.
     *
     * @param known as the account had them before, if it did
     * @param id 0 if the account did not say it; then the next sync brings them
     */
    void saveAdded(Checked.Fit row, Optional<Subscriber> known, long id) {
        if (id <= 0) {
            return;
        }
        var values = new LinkedHashMap<>(known.map(Subscriber::attributes).orElse(Map.of()));
        values.putAll(row.attributes());
        EmailType fromFile = row.emailType();
        var emailType =
                fromFile != null
                        ? fromFile
                        : known.map(Subscriber::emailType).orElse(EmailType.HTML);
        var subscriber = new Subscriber(id, row.email(), emailType, values);
        save(
                new ListedSubscriber(
                        subscriber, new Membership(list.id(), list.name(), Status.ACTIVE)));
    }

    void saveEdited(Truth truth, SubscriberValues changes) {
        save(truth.with(before -> edited(before, changes)));
    }

    private static Subscriber edited(Subscriber before, SubscriberValues changes) {
        var values = new LinkedHashMap<>(before.attributes());
        values.putAll(changes.attributes());
        EmailType changed = changes.emailType();
        var emailType = changed != null ? changed : before.emailType();
        return new Subscriber(before.id(), before.email(), emailType, values);
    }

    /** A call that is not sent again when its answer is lost: here that is read back first. */
    private record Once<T>(Call<T> call) implements Call<T> {
        @Override
        public List<Element> request() {
            return call.request();
        }

        @Override
        public boolean repeatable() {
            return false;
        }

        @Override
        public T read(Element system) {
            return call.read(system);
        }
    }
}
