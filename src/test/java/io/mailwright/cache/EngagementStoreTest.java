package io.mailwright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.ListCounts;
import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.domain.Membership;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.domain.tracking.AddressedEvent;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.EngagementWanted;
import io.mailwright.domain.tracking.EngagementWanted.MostActive;
import io.mailwright.domain.tracking.EngagementWanted.Quiet;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.PersonActivity;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/** Who is quiet and who is active, compared with what plain Java makes of the raw events. */
class EngagementStoreTest {
    private static final Instant NOON = Instant.parse("2026-04-01T12:00:00Z");
    private static final Instant BEGIN = Instant.parse("2026-03-28T22:00:00Z");

    @TempDir Path folder;
    private Database db;
    private EngagementStore store;

    @BeforeEach
    void open() {
        db = Database.open(folder.resolve("x.db"));
        store = new EngagementStore(db);
    }

    @AfterEach
    void close() {
        db.close();
    }

    private void load(List<Event> events) {
        try (var load = TrackingLoad.open(db)) {
            events.forEach(event ->
                    load.add(new AddressedEvent(event, MachineEvents.email(event.subscriber()))));
            load.takeOver(NOON);
        }
    }

    /** What somebody did, by the events alone. */
    private static final class Doings {
        private long sent;
        private long last;
        private final java.util.Set<Long> opened = new java.util.HashSet<>();
        private final java.util.Set<Long> clicked = new java.util.HashSet<>();

        private void take(Event event) {
            long at = event.at().getEpochSecond();
            switch (event.type()) {
                case SENT -> sent = Math.max(sent, at);
                case OPEN -> opened.add(event.job());
                case CLICK -> clicked.add(event.job());
                default -> {}
            }
            if (event.type() == EventType.OPEN || event.type() == EventType.CLICK) {
                last = Math.max(last, at);
            }
        }

        private PersonActivity of(long person) {
            return new PersonActivity(
                    person,
                    MachineEvents.email(person),
                    sent == 0 ? null : Instant.ofEpochSecond(sent),
                    last == 0 ? null : Instant.ofEpochSecond(last),
                    opened.size(),
                    clicked.size());
        }
    }

    private static Map<Long, Doings> doings(List<Event> events) {
        var all = new HashMap<Long, Doings>();
        events.forEach(
                event -> all.computeIfAbsent(event.subscriber(), _ -> new Doings()).take(event));
        return all;
    }

    private static List<PersonActivity> quiet(
            List<Event> events, long since, Predicate<Long> mailable) {
        return doings(events).entrySet().stream()
                .filter(one -> mailable.test(one.getKey()))
                .filter(one -> one.getValue().sent >= since && one.getValue().last < since)
                .sorted(
                        Comparator.<Map.Entry<Long, Doings>>comparingLong(
                                        one -> one.getValue().last)
                                .thenComparingLong(one -> one.getValue().sent)
                                .thenComparingLong(Map.Entry::getKey))
                .map(one -> one.getValue().of(one.getKey()))
                .toList();
    }

    private static List<PersonActivity> active(List<Event> events, Predicate<Long> mailable) {
        return doings(events).entrySet().stream()
                .filter(one -> mailable.test(one.getKey()))
                .map(one -> one.getValue().of(one.getKey()))
                .filter(one -> one.opened() + one.clicked() > 0)
                .sorted(
                        Comparator.<PersonActivity>comparingLong(
                                        one -> one.opened() + one.clicked())
                                .thenComparingLong(PersonActivity::subscriber)
                                .reversed())
                .toList();
    }

    /** Read in small pages. */
    private List<PersonActivity> read(EngagementWanted wanted) {
        var all = new ArrayList<PersonActivity>();
        var page = store.page(wanted, null, 7);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = store.page(wanted, page.getLast(), 7);
        }
        assertThat(store.count(wanted)).isEqualTo(all.size());
        return all;
    }

    private void assertFiguresOf(List<Event> events, Predicate<Long> mailable) {
        for (boolean human : List.of(false, true)) {
            var counted = human ? MachineEvents.human(events) : events;
            assertThat(read(new MostActive(human))).isEqualTo(active(counted, mailable));
            for (int seconds : List.of(-10, 30, 100, 20_000)) {
                var since = BEGIN.plusSeconds(seconds);
                assertThat(read(new Quiet(since, human)))
                        .isEqualTo(quiet(counted, since.getEpochSecond(), mailable));
            }
        }
    }

    @Test
    void figuresAreThoseOfTheRawEventsHoweverTheyCame() {
        var random = new Random(11);
        for (int seed = 0; seed < 3; seed++) {
            var events = new ArrayList<>(MachineEvents.random(seed));
            Collections.shuffle(events, random);
            try (var fresh = Database.open(folder.resolve("random-" + seed + ".db"))) {
                db.close();
                db = fresh;
                store = new EngagementStore(db);
                for (int part = 1; part <= 3; part++) {
                    // Some of it again, and what shows earlier ones to be machines'.
                    var known = events.subList(0, events.size() * part / 3);
                    load(
                            known.subList(
                                    Math.max(0, known.size() * (part - 2) / part), known.size()));
                    assertFiguresOf(known, _ -> true);
                }
                assertThat(read(new Quiet(BEGIN, true)))
                        .isNotEmpty()
                        .hasSizeGreaterThan(read(new Quiet(BEGIN, false)).size());
            }
        }
    }

    @Test
    void whoIsNotActiveInTheAccountIsNotAmongThem() {
        var lists = new ListStore(db);
        var people = new SubscriberStore(db);
        lists.save(
                new MailList(1, "All Subscribers", ListType.MASTER, ListCounts.NONE, null, NOON));
        var events = MachineEvents.random(5);
        for (long person = 1; person <= 200; person++) {
            save(people, person, person % 3 == 0 ? Status.UNSUBSCRIBED : Status.ACTIVE);
        }
        load(events);
        assertFiguresOf(events, person -> person <= 200 && person % 3 != 0);

        save(people, 3, Status.ACTIVE);
        save(people, 4, Status.HELD);
        save(people, 250, Status.ACTIVE);
        people.remove(5);
        assertFiguresOf(
                events,
                person ->
                        person == 3
                                || person == 250
                                || (person <= 200
                                        && person % 3 != 0
                                        && person != 4
                                        && person != 5));
    }

    private static void save(SubscriberStore people, long person, Status status) {
        people.save(
                new SubscriberDetail(
                        new Subscriber(
                                person, MachineEvents.email(person), EmailType.HTML, Map.of()),
                        List.of(new Membership(1, "All Subscribers", status)),
                        NOON));
    }

    @Test
    void manyPeopleAtOnceAreCountedAsFewAre() {
        var indexes = indexes();
        var events = new ArrayList<Event>();
        for (long person = 1; person <= 20_100; person++) {
            events.add(new Event(EventType.SENT, 1, person, 7, 0, BEGIN, Detail.NONE));
            if (person % 4 == 0) {
                events.add(
                        new Event(
                                EventType.OPEN,
                                1,
                                person,
                                7,
                                0,
                                BEGIN.plusSeconds(100 + person),
                                Detail.NONE));
            }
        }
        load(events);

        assertThat(store.count(new MostActive(true))).isEqualTo(20_100 / 4);
        assertThat(store.count(new Quiet(BEGIN, false))).isEqualTo(20_100 - 20_100 / 4);
        assertThat(indexes()).isNotEmpty().isEqualTo(indexes);
    }

    private List<String> indexes() {
        return db.read(handle ->
                handle.select(
                                "select sql from sqlite_schema where tbl_name = 'activity'"
                                        + " and sql is not null order by name")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void asOfIsTheLastEventOrTheLastSync() {
        assertThat(store.asOf()).isEmpty();
        var events = MachineEvents.random(5);
        load(events);
        assertThat(store.asOf())
                .isEqualTo(events.stream().map(Event::at).max(Comparator.naturalOrder()));
        new SyncMarks(db).end(NOON);
        assertThat(store.asOf()).contains(NOON);
    }
}
