package io.mailwright.server.sample;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.ListType;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;
import io.mailwright.server.store.AccountSettings;
import io.mailwright.server.store.MembershipTable.Joining;
import io.mailwright.server.store.Store;
import io.mailwright.server.store.SubscriberTable.Stored;
import io.mailwright.server.store.Tables;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** An invented account to try everything on: the same to the last letter wherever it is made. */
public final class SampleAccount {
    private static final long SEED = 20_100_831;
    private static final int SUBSCRIBERS = 5_000;
    private static final int BLOCKED_STRANGERS = 12;
    private static final Instant BEGIN = Instant.parse("2026-01-05T15:00:00Z");

    private static final AccountSettings OWNER =
            new AccountSettings(
                    10_000_001,
                    "Harbour & Pine",
                    "12 Quay Street",
                    "Cork",
                    "",
                    "T12 X8N4",
                    "Ireland",
                    "Harbour & Pine",
                    "news@example.com");

    private static final List<Attribute> ATTRIBUTES =
            List.of(
                    attribute("City", DataType.TEXT, 100),
                    attribute("Country", DataType.TEXT, 60),
                    attribute("Birthday", DataType.DATE, 10),
                    attribute("Loyalty", DataType.TEXT, 10, "Gold", "Silver", "Basic"),
                    attribute("Language", DataType.TEXT, 20, SamplePeople.LANGUAGES),
                    attribute("Company", DataType.TEXT, 200),
                    attribute("Visits", DataType.NUMBER, 10),
                    attribute("Wants Newsletter", DataType.BOOLEAN, 5));

    private final Tables tables;
    private final RandomGenerator random;
    private final List<SampleList> lists = new ArrayList<>();
    private final Map<Long, Status> standings = new HashMap<>();

    private SampleAccount(Tables tables, RandomGenerator random) {
        this.tables = tables;
        this.random = random;
    }

    /** Fills a store that has no subscriber and no list of its own; leaves any other alone. */
    public static void fill(Store store) {
        store.change(SampleAccount::fillEmpty);
    }

    private static boolean fillEmpty(Tables tables) {
        boolean isEmpty = tables.lists().search("").size() == 1 && tables.subscribers().isEmpty();
        if (isEmpty) {
            new SampleAccount(tables, new SplittableRandom(SEED)).fill();
        }
        return isEmpty;
    }

    private void fill() {
        tables.settings().put(OWNER);
        ATTRIBUTES.forEach(tables.attributes()::add);
        list("Monthly newsletter", ListType.PUBLIC, 70);
        list("Product updates", ListType.PUBLIC, 40);
        list("Event invitations", ListType.PRIVATE, 20);
        list("Returning customers", ListType.PRIVATE, 8);
        var people = people();
        for (var list : lists) {
            tables.memberships().addAll(list.id(), list.joinings());
        }
        for (int i = 1; i <= BLOCKED_STRANGERS; i++) {
            block("former.customer%d@example.net".formatted(i), "", "Asked by letter");
        }
        past(people);
    }

    private void past(List<Subscriber> people) {
        var past = new SamplePast(tables, people, standings);
        for (var mailing : SampleMailing.ALL) {
            var list = lists.get(mailing.list());
            past.send(mailing, list.id(), list.joinings());
        }
        past.end();
    }

    private void list(String name, ListType type, int percent) {
        long id = tables.lists().create(name, type, BEGIN.plus(Duration.ofDays(lists.size())));
        lists.add(new SampleList(id, percent, new ArrayList<>()));
    }

    private List<Subscriber> people() {
        var people = new SamplePeople(random, tables.subscribers().nextId());
        var subscribers = Stream.generate(people::next).limit(SUBSCRIBERS).toList();
        tables.subscribers().createAll(subscribers.stream().map(Stored::of).toList());
        var everybody = new ArrayList<Joining>();
        for (var subscriber : subscribers) {
            var standing = standing();
            standings.put(subscriber.id(), standing);
            everybody.add(joining(subscriber, standing));
            join(subscriber, standing);
            if (standing == Status.UNSUBSCRIBED) {
                var name = subscriber.attributes().getOrDefault("Full Name", "");
                block(subscriber.email(), name, "Asked by telephone");
            }
        }
        tables.memberships().addAll(tables.lists().master(), everybody);
        return subscribers;
    }

    private void join(Subscriber subscriber, Status standing) {
        for (var list : lists) {
            if (random.nextInt(100) < list.percent()) {
                list.joinings().add(joining(subscriber, onList(standing)));
            }
        }
    }

    private Joining joining(Subscriber subscriber, Status status) {
        return new Joining(subscriber.id(), status, null, someDay());
    }

    /** An address that bounces does so on every list; a block leaves the lists as they were. */
    private Status onList(Status standing) {
        if (standing == Status.BOUNCED || standing == Status.HELD) {
            return standing;
        }
        return random.nextInt(100) < 5 ? Status.UNSUBSCRIBED : Status.ACTIVE;
    }

    private Status standing() {
        int of1000 = random.nextInt(1000);
        if (of1000 < 25) {
            return Status.BOUNCED;
        }
        if (of1000 < 40) {
            return Status.HELD;
        }
        return of1000 < 60 ? Status.UNSUBSCRIBED : Status.ACTIVE;
    }

    private void block(String email, String name, String reason) {
        tables.masterUnsubscribes().add(email, name, reason, someDay());
    }

    private Instant someDay() {
        return BEGIN.plusSeconds(random.nextInt((int) Duration.ofDays(180).toSeconds()));
    }

    private static Attribute attribute(String name, DataType type, int maxSize, String... values) {
        return attribute(name, type, maxSize, List.of(values));
    }

    private static Attribute attribute(
            String name, DataType type, int maxSize, List<String> values) {
        return new Attribute(name, "", "", type, false, 0, maxSize, true, name, values);
    }

    /** A list, which share of the people it is to have, and who they are. */
    private record SampleList(long id, int percent, List<Joining> joinings) {}
}
