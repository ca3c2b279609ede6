package io.mailwright.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.ListCounts;
import io.mailwright.domain.ListType;
import io.mailwright.domain.ListedSubscriber;
import io.mailwright.domain.MailList;
import io.mailwright.domain.Membership;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.domain.growth.ChangeCause;
import io.mailwright.domain.growth.ChangesWanted;
import io.mailwright.domain.growth.ListChange;
import io.mailwright.domain.growth.ListChange.Direction;
import io.mailwright.domain.growth.ListMember;
import io.mailwright.domain.growth.TrackedList;
import io.mailwright.domain.tracking.AddressedEvent;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventPerson;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.Told;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Lists at any time, compared with what was written down of them then. */
class ListHistoryStoreTest {
    private static final long ALL = 1;
    private static final long TEA = 2;
    private static final long CUPS = 3;
    private static final List<Long> LISTS = List.of(ALL, TEA, CUPS);
    private final Instant begin = Instant.now().plus(Duration.ofHours(1));
    private static final int PEOPLE = 60;

    @TempDir Path folder;
    private Database db;
    private ListStore lists;
    private SubscriberStore people;
    private ListHistoryStore history;

    @BeforeEach
    void open() {
        db = Database.open(folder.resolve("x.db"));
        lists = new ListStore(db);
        people = new SubscriberStore(db);
        history = new ListHistoryStore(db);
        lists.save(list(ALL, "All Subscribers", ListType.MASTER, 10));
        lists.save(list(TEA, "Tea", ListType.PUBLIC, 10));
        lists.save(list(CUPS, "Cups", ListType.PUBLIC, 0));
    }

    @AfterEach
    void close() {
        db.close();
    }

    private static MailList list(long id, String name, ListType type, long people) {
        return new MailList(
                id, name, type, new ListCounts(people, people, 0, 0, 0), null, Instant.EPOCH);
    }

    private static Subscriber subscriber(long id) {
        return new Subscriber(id, "p" + id + "@example.org", EmailType.HTML, Map.of());
    }

    /** As a sync brings a list. */
    private void bring(long list, Map<Long, Status> rows, Instant at, long upload) {
        try (var staging = Staging.open(db)) {
            staging.begin();
            rows.forEach((id, status) ->
                    staging.add(
                            new ListedSubscriber(
                                    subscriber(id), new Membership(list, "", status))));
            staging.takeOver(list, at, upload);
        }
    }

    private void bring(long list, Map<Long, Status> rows, Instant at) {
        bring(list, rows, at, 0);
    }

    private Instant hour(int number) {
        return begin.plus(Duration.ofHours(number));
    }

    private Map<Long, Status> members(long list, Instant at) {
        var all = new TreeMap<Long, Status>();
        var page = history.members(list, at, Long.MIN_VALUE, 7);
        while (!page.isEmpty()) {
            for (var member : page) {
                assertThat(all.put(member.subscriber(), member.status())).isNull();
                assertThat(member.email()).isEqualTo("p" + member.subscriber() + "@example.org");
            }
            page = history.members(list, at, page.getLast().subscriber(), 7);
        }
        return all;
    }

    private List<ListChange> changes(ChangesWanted wanted) {
        var all = new ArrayList<ListChange>();
        var page = history.changes(wanted, null, 7);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = history.changes(wanted, page.getLast(), 7);
        }
        return all;
    }

    private List<ListChange> changes(long list) {
        return changes(new ChangesWanted(list, Instant.EPOCH, hour(1000), null));
    }

    @Test
    void anyListAtAnyTimeIsAsItWasThen() {
        var random = new Random(3);
        var now = new HashMap<Long, Map<Long, Status>>();
        LISTS.forEach(list -> now.put(list, new TreeMap<>()));
        var then = new ArrayList<Map<Long, Map<Long, Status>>>();
        for (int round = 0; round < 12; round++) {
            bringAnything(random, now, hour(round));
            if (round > 0) {
                editAnybody(random, now);
            }
            then.add(onIt(now));
        }
        for (int round = 0; round < then.size(); round++) {
            for (long list : LISTS) {
                var expected = then.get(round).get(list);
                assertThat(members(list, hour(round))).isEqualTo(expected);
                assertThat(history.growth(list).orElseThrow().members(hour(round)))
                        .isEqualTo(expected.size());
            }
        }
        LISTS.forEach(list -> assertThatFiguresAreThoseOfTheChanges(list, then));
    }

    private void assertThatFiguresAreThoseOfTheChanges(
            long list, List<Map<Long, Map<Long, Status>>> then) {
        var growth = history.growth(list).orElseThrow();
        for (int from = 0; from < then.size(); from += 3) {
            var after = hour(from);
            var until = hour(from + 2);
            var came = changes(new ChangesWanted(list, after, until, Direction.CAME));
            var left = changes(new ChangesWanted(list, after, until, Direction.LEFT));
            assertThat(came).allMatch(one -> one.direction() == Direction.CAME).isNotEmpty();
            assertThat(left).allMatch(one -> one.direction() == Direction.LEFT).isNotEmpty();
            assertThat(growth.came(after, until)).isEqualTo(came.size());
            assertThat(growth.left(after, until)).isEqualTo(left.size());
            assertThat(came.size() - left.size())
                    .isEqualTo(
                            then.get(from + 2).get(list).size() - then.get(from).get(list).size());
        }
        assertThat(changes(list))
                .extracting(ListChange::step)
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    private static Map<Long, Map<Long, Status>> onIt(Map<Long, Map<Long, Status>> now) {
        var copy = new HashMap<Long, Map<Long, Status>>();
        now.forEach((list, rows) -> {
            var on = new TreeMap<>(rows);
            on.values().removeIf(status -> !ListChange.isOn(status));
            copy.put(list, on);
        });
        return copy;
    }

    private static Status anyStatus(Random random) {
        return List.of(
                        Status.ACTIVE,
                        Status.ACTIVE,
                        Status.UNSUBSCRIBED,
                        Status.BOUNCED,
                        Status.HELD)
                .get(random.nextInt(5));
    }

    private void bringAnything(Random random, Map<Long, Map<Long, Status>> now, Instant at) {
        var everybody = new TreeMap<Long, Status>();
        for (long id = 1; id <= PEOPLE; id++) {
            if (random.nextInt(5) > 0) {
                everybody.put(id, anyStatus(random));
            }
        }
        bring(ALL, everybody, at);
        now.put(ALL, everybody);
        for (long list : List.of(TEA, CUPS)) {
            now.get(list).keySet().retainAll(everybody.keySet());
            var rows = new TreeMap<Long, Status>();
            everybody.keySet().stream()
                    .filter(_ -> random.nextInt(3) > 0)
                    .forEach(id -> rows.put(id, anyStatus(random)));
            bring(list, rows, at);
            now.put(list, rows);
        }
    }

    private void editAnybody(Random random, Map<Long, Map<Long, Status>> now) {
        for (int i = 0; i < 8; i++) {
            long id = 1L + random.nextInt(PEOPLE);
            switch (random.nextInt(3)) {
                case 0 -> {
                    people.remove(id);
                    now.values().forEach(rows -> rows.remove(id));
                }
                case 1 -> {
                    people.removeFromList(id, TEA);
                    now.get(TEA).remove(id);
                }
                default -> {
                    var memberships = new ArrayList<Membership>();
                    for (long list : LISTS) {
                        var status = anyStatus(random);
                        memberships.add(new Membership(list, "", status));
                        now.get(list).put(id, status);
                    }
                    people.save(new SubscriberDetail(subscriber(id), memberships, Instant.now()));
                }
            }
        }
    }

    @Test
    void whatIsThereAtFirstIsTheBase() {
        bring(ALL, Map.of(1L, Status.ACTIVE, 2L, Status.UNSUBSCRIBED), hour(1));
        bring(TEA, Map.of(1L, Status.ACTIVE, 2L, Status.UNSUBSCRIBED), hour(1));

        assertThat(changes(ALL)).isEmpty();
        assertThat(changes(TEA)).isEmpty();
        var tea = history.growth(TEA).orElseThrow();
        assertThat(tea.base()).isEqualTo(1);
        assertThat(tea.since().toEpochMilli()).isEqualTo(hour(1).toEpochMilli());
        assertThat(history.growth(99)).isEmpty();
        assertThat(history.all())
                .extracting(TrackedList::name)
                .containsExactly("All Subscribers", "Cups", "Tea");
    }

    @Test
    void anOldFileBeginsWithWhatItHas() {
        bring(ALL, Map.of(1L, Status.ACTIVE, 2L, Status.UNSUBSCRIBED), hour(1));
        bring(TEA, Map.of(1L, Status.HELD, 2L, Status.UNSUBSCRIBED), hour(1));
        db.change(handle -> {
            OlderFile.beforeStep11(handle);
            for (var what :
                    List.of(
                            "trigger subscriber_mailable_added",
                            "trigger subscriber_mailable_changed",
                            "trigger subscriber_mailable_removed",
                            "table list_history",
                            "table list_step",
                            "table list_change",
                            "table reaction",
                            "table activity",
                            "table email_body")) {
                handle.execute("drop " + what);
            }
            handle.execute("pragma user_version = 8");
        });
        db.close();

        db = Database.open(folder.resolve("x.db"));
        history = new ListHistoryStore(db);

        for (long list : List.of(ALL, TEA)) {
            var growth = history.growth(list).orElseThrow();
            assertThat(growth.base()).isEqualTo(1);
            assertThat(members(list, Instant.now())).containsOnlyKeys(1L);
        }
        assertThat(history.growth(CUPS).orElseThrow().base()).isZero();
        bring(TEA, Map.of(1L, Status.ACTIVE, 2L, Status.ACTIVE), hour(2));
        assertThat(members(TEA, hour(1))).isEqualTo(Map.of(1L, Status.HELD));
        assertThat(members(TEA, hour(2))).containsOnlyKeys(1L, 2L);
    }

    @Test
    void itIsKnownHowEachChangeCame() {
        bring(ALL, Map.of(1L, Status.ACTIVE, 2L, Status.ACTIVE, 3L, Status.ACTIVE), hour(1));
        bring(TEA, Map.of(1L, Status.ACTIVE, 2L, Status.ACTIVE, 3L, Status.ACTIVE), hour(1));
        people.by(7)
                .save(
                        new ListedSubscriber(subscriber(4), new Membership(TEA, "", Status.ACTIVE)),
                        Instant.now());
        people.by(7)
                .save(
                        new ListedSubscriber(subscriber(5), new Membership(TEA, "", Status.ACTIVE)),
                        Instant.now());
        people.removeFromList(1, TEA);
        bring(
                ALL,
                Map.of(1L, Status.ACTIVE, 3L, Status.ACTIVE, 4L, Status.ACTIVE, 5L, Status.ACTIVE),
                hour(2));
        bring(
                TEA,
                Map.of(
                        3L,
                        Status.UNSUBSCRIBED,
                        4L,
                        Status.ACTIVE,
                        5L,
                        Status.ACTIVE,
                        6L,
                        Status.ACTIVE),
                hour(3),
                8);

        assertThat(changes(TEA))
                .extracting(
                        ListChange::subscriber,
                        ListChange::cause,
                        ListChange::uploadId,
                        ListChange::before,
                        ListChange::after)
                .containsExactly(
                        tuple(6L, ChangeCause.UPLOAD, 8L, null, Status.ACTIVE),
                        tuple(3L, ChangeCause.UPLOAD, 8L, Status.ACTIVE, Status.UNSUBSCRIBED),
                        tuple(2L, ChangeCause.LEFT_ACCOUNT, 0L, Status.ACTIVE, null),
                        tuple(1L, ChangeCause.PERSON, 0L, Status.ACTIVE, null),
                        tuple(5L, ChangeCause.UPLOAD, 7L, null, Status.ACTIVE),
                        tuple(4L, ChangeCause.UPLOAD, 7L, null, Status.ACTIVE));
        assertThat(changes(TEA)).extracting(ListChange::email).doesNotContain("");
        assertThat(history.growth(TEA).orElseThrow().steps())
                .as("what one upload does soon after is one step")
                .hasSize(4);
    }

    @Test
    void aListThatIsGoneIsStillKnown() {
        bring(ALL, Map.of(1L, Status.ACTIVE, 2L, Status.ACTIVE), hour(1));
        bring(TEA, Map.of(1L, Status.ACTIVE, 2L, Status.ACTIVE), hour(1));
        bring(CUPS, Map.of(2L, Status.ACTIVE), hour(1));
        lists.save(list(TEA, "Tea and more", ListType.PUBLIC, 2));
        lists.remove(TEA);

        assertThat(history.all().stream().filter(TrackedList::isGone))
                .extracting(TrackedList::name)
                .containsExactly("Tea and more");
        try (var load = TrackingLoad.open(db)) {
            load.add(2, "p2@example.org", new Told.OnList(TEA, null, "", null, ""));
            load.person(2, "p2@example.org");
            load.takeOver(hour(1));
        }
        assertThat(new ReportStore(db).history("p2@example.org").told().lists())
                .as("where an extract says that somebody was on it")
                .containsExactly(new Membership(TEA, "Tea and more", Status.ACTIVE));
        assertThat(members(TEA, hour(1))).as("at that time it is gone").isEmpty();
        assertThat(members(TEA, hour(1).minusMillis(1))).containsOnlyKeys(1L, 2L);
        assertThat(changes(TEA))
                .extracting(ListChange::subscriber, ListChange::cause)
                .containsExactly(
                        tuple(2L, ChangeCause.LIST_GONE), tuple(1L, ChangeCause.LIST_GONE));
        assertThat(changes(ALL))
                .as("who was on no other has left the account")
                .extracting(ListChange::subscriber, ListChange::cause)
                .containsExactly(tuple(1L, ChangeCause.LEFT_ACCOUNT));
        lists.replaceAll(List.of(list(ALL, "All Subscribers", ListType.MASTER, 1)));
        assertThat(changes(CUPS))
                .extracting(ListChange::subscriber, ListChange::direction)
                .containsExactly(tuple(2L, Direction.LEFT), tuple(2L, Direction.CAME));
    }

    @Test
    void whoJoinsWhileASyncRunsIsNewInTheAccountToo() {
        bring(ALL, Map.of(1L, Status.ACTIVE), hour(1));
        bring(TEA, Map.of(1L, Status.ACTIVE, 2L, Status.ACTIVE), hour(1));
        bring(ALL, Map.of(1L, Status.ACTIVE, 2L, Status.ACTIVE), hour(2));

        assertThat(members(ALL, hour(1).minusMillis(1))).containsOnlyKeys(1L);
        assertThat(changes(ALL)).extracting(ListChange::subscriber).containsExactly(2L);
    }

    @Test
    void whoGetsTheirNumberLaterWasThereBefore() {
        bring(ALL, Map.of(), hour(1));
        bring(TEA, Map.of(), hour(1));
        bringNameless("p70@example.org", hour(2));
        assertThat(history.members(TEA, hour(2), Long.MIN_VALUE, 9))
                .extracting(ListMember::email)
                .containsExactly("p70@example.org");
        people.save(
                new SubscriberDetail(
                        subscriber(70),
                        List.of(
                                new Membership(ALL, "", Status.ACTIVE),
                                new Membership(TEA, "", Status.ACTIVE)),
                        Instant.now()));

        assertThat(members(TEA, hour(2))).containsOnlyKeys(70L);
        assertThat(members(TEA, hour(1))).isEmpty();
        assertThat(changes(TEA))
                .extracting(ListChange::subscriber, ListChange::direction)
                .containsExactly(tuple(70L, Direction.CAME));
    }

    @Test
    void theIdOfSomebodyGoneIsNobodyElses() {
        bring(ALL, Map.of(), hour(1));
        bring(TEA, Map.of(), hour(1));
        bringNameless("ana@example.org", hour(2));
        var ana = history.members(TEA, hour(2), Long.MIN_VALUE, 9).getFirst().subscriber();
        bring(ALL, Map.of(), hour(3));
        bringNameless("bob@example.org", hour(4));
        try (var load = TrackingLoad.open(db)) {
            var open = new Event(EventType.OPEN, 1, 0, 7, 0, Instant.EPOCH, Detail.NONE);
            load.add(new AddressedEvent(open, "ana@example.org"));
            load.takeOver(Instant.EPOCH);
        }

        assertThat(changes(TEA))
                .extracting(ListChange::email, ListChange::direction)
                .containsExactly(
                        tuple("bob@example.org", Direction.CAME),
                        tuple("ana@example.org", Direction.LEFT),
                        tuple("ana@example.org", Direction.CAME));
        assertThat(new ReportStore(db).people(1, EventType.OPEN, false, Long.MIN_VALUE, 9))
                .as("by an id that is united with the SUBID once it is known")
                .extracting(EventPerson::subscriber)
                .allMatch(id -> id < ana && id < -(1L << 40));
    }

    @Test
    void whoGetsTheirNumberLaterLeftBefore() {
        bring(ALL, Map.of(), hour(1));
        bring(TEA, Map.of(), hour(1));
        bringNameless("p70@example.org", hour(2));
        var unnumbered = history.members(TEA, hour(2), Long.MIN_VALUE, 9).getFirst();
        people.removeFromList(unnumbered.subscriber(), TEA);
        people.save(
                new SubscriberDetail(
                        subscriber(70),
                        List.of(new Membership(ALL, "", Status.ACTIVE)),
                        Instant.now()));

        assertThat(changes(TEA))
                .extracting(ListChange::subscriber, ListChange::email, ListChange::direction)
                .containsExactly(
                        tuple(70L, "p70@example.org", Direction.LEFT),
                        tuple(70L, "p70@example.org", Direction.CAME));
    }

    @Test
    void whoLeavesTheLastListOfAnAccountOfListsAloneIsStillKnown() {
        lists.replaceAll(List.of(list(TEA, "Tea", ListType.PUBLIC, 10)));
        bring(TEA, Map.of(1L, Status.ACTIVE), hour(1));
        bring(TEA, Map.of(), hour(2));
        try (var staging = Staging.open(db)) {
            staging.finish();
        }

        assertThat(people.find(1)).isEmpty();
        assertThat(changes(TEA))
                .extracting(ListChange::email, ListChange::direction)
                .containsExactly(tuple("p1@example.org", Direction.LEFT));
    }

    /** As a sync brings both lists of an account that tells no SUBID. */
    private void bringNameless(String email, Instant at) {
        var nameless = new Subscriber(0, email, EmailType.HTML, Map.of());
        try (var staging = Staging.open(db)) {
            for (long list : List.of(ALL, TEA)) {
                staging.begin();
                staging.add(
                        new ListedSubscriber(nameless, new Membership(list, "", Status.ACTIVE)));
                staging.takeOver(list, at);
            }
        }
    }
}
