package io.mailwright.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.domain.send.JobState;
import io.mailwright.domain.tracking.AddressedEvent;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.EngagementWanted;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventPerson;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.JobSummary;
import io.mailwright.domain.tracking.LinkFigure;
import io.mailwright.domain.tracking.PersonActivity;
import io.mailwright.domain.tracking.SubscriberHistory.Entry;
import io.mailwright.domain.tracking.SummaryCount;
import io.mailwright.domain.tracking.Told;
import io.mailwright.domain.tracking.ToldFigure;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

class TrackingLoadTest {
    private static final Instant NOON = Instant.parse("2026-04-01T12:00:00Z");

    @TempDir Path folder;
    private Database db;
    private ReportStore reports;

    @BeforeEach
    void open() {
        db = Database.open(folder.resolve("x.db"));
        reports = new ReportStore(db);
    }

    @AfterEach
    void close() {
        db.close();
    }

    private long load(List<Event> events) {
        return load(db, events);
    }

    private static long load(Database db, List<Event> events) {
        try (var load = TrackingLoad.open(db)) {
            events.forEach(event ->
                    load.add(new AddressedEvent(event, "p" + event.subscriber() + "@example.org")));
            return load.takeOver(NOON);
        }
    }

    @Test
    void aLargeLoadLeavesTheIndexesOfPeopleAsTheyWere() {
        var before = indexes();
        try (var load = TrackingLoad.open(db)) {
            for (long person = 1; person <= 20_001; person++) {
                load.person(person, "p" + person + "@example.org");
            }
            load.takeOver(NOON);
        }
        assertThat(indexes()).isEqualTo(before).anyMatch(sql -> sql.contains("tracked_person"));
        try (var load = TrackingLoad.open(db)) {
            var open = new Event(EventType.OPEN, 1, 0, 7, 0, NOON, Detail.NONE);
            load.add(new AddressedEvent(open, "P5@example.org"));
            load.takeOver(NOON);
        }
        List<Long> people =
                db.read(handle ->
                        handle.select("select person_id from event").mapTo(Long.class).list());
        assertThat(people).containsExactly(5L);
    }

    private List<String> indexes() {
        return db.read(handle ->
                handle.select(
                                "select coalesce(sql, '') from sqlite_schema where type = 'index'"
                                        + " order by name")
                        .mapTo(String.class)
                        .list());
    }

    private static ToldJob told(long job, JobSummary summary, Set<EventType> types) {
        return new ToldJob(job, false, summary, List.of(), types, NOON, null);
    }

    @Test
    void everyFigureIsThatOfACountOfTheRawEvents() {
        var raw = RawEvents.random(1, 6000);

        assertThat(load(raw.all())).isEqualTo(6000);

        assertFiguresOf(raw);
    }

    private void assertFiguresOf(RawEvents raw) {
        assertThat(reports.all()).hasSize(4);
        for (long job = 1; job <= 4; job++) {
            assertThat(reports.find(job).orElseThrow().counted()).isEqualTo(raw.counts(job));
            assertThat(reports.links(job, false))
                    .containsExactlyInAnyOrderElementsOf(links(raw, job));
            for (var type : EventType.values()) {
                assertThat(pages(job, type)).isEqualTo(people(raw, job, type));
                assertThat(reports.countPeople(job, type, false)).isEqualTo(raw.people(job, type));
            }
        }
    }

    private static List<LinkFigure> links(RawEvents raw, long job) {
        return raw
                .of(job, EventType.CLICK)
                .collect(Collectors.groupingBy(event -> url(event) + " " + alias(event)))
                .values()
                .stream()
                .map(clicks ->
                        new LinkFigure(
                                url(clicks.getFirst()),
                                alias(clicks.getFirst()),
                                clicks.stream().map(Event::subscriber).distinct().count(),
                                clicks.size()))
                .toList();
    }

    private static String url(Event event) {
        return ((Detail.Click) event.detail()).url();
    }

    private static String alias(Event event) {
        return ((Detail.Click) event.detail()).alias();
    }

    /** By subscriber: how many, the first and the last. */
    private static Map<Long, List<Object>> people(RawEvents raw, long job, EventType type) {
        var people = new TreeMap<Long, List<Object>>();
        raw.of(job, type)
                .collect(Collectors.groupingBy(Event::subscriber))
                .forEach((person, events) -> {
                    var times = events.stream().map(Event::at).sorted().toList();
                    people.put(
                            person,
                            List.of(
                                    "p" + person + "@example.org",
                                    (long) times.size(),
                                    times.getFirst(),
                                    times.getLast()));
                });
        return people;
    }

    private Map<Long, List<Object>> pages(long job, EventType type) {
        var people = new TreeMap<Long, List<Object>>();
        long after = Long.MIN_VALUE;
        List<EventPerson> page;
        do {
            page = reports.people(job, type, false, after, 7);
            for (var person : page) {
                assertThat(person.subscriber()).isGreaterThan(after);
                after = person.subscriber();
                people.put(
                        after,
                        List.of(
                                person.email(),
                                person.events(),
                                person.firstAt(),
                                person.lastAt()));
            }
        } while (!page.isEmpty());
        return people;
    }

    @Test
    void whatIsToldAgainIsThereOnce() {
        var raw = RawEvents.random(2, 3000);
        load(raw.all());
        var before = dump(db);
        var shuffled = new ArrayList<>(raw.all());
        Collections.shuffle(shuffled, new Random(3));

        assertThat(load(shuffled)).isZero();

        assertThat(dump(db)).isEqualTo(before);
        assertFiguresOf(raw);
    }

    @Test
    void inPartsThatOverlapItIsTheSameAsAtOnce() {
        var raw = RawEvents.random(4, 4000);
        var days = raw.all().stream().collect(Collectors.groupingBy(TrackingLoadTest::day));
        long fresh = 0;
        for (var day : new TreeMap<>(days).keySet()) {
            var part = new ArrayList<>(days.get(day));
            part.addAll(days.getOrDefault(day - 1, List.of()));
            fresh += load(part);
        }

        assertThat(fresh).isEqualTo(4000);
        assertFiguresOf(raw);
        try (var other = Database.open(folder.resolve("other.db"))) {
            load(other, raw.all());
            assertThat(dump(db)).isEqualTo(dump(other));
        }
    }

    private static long day(Event event) {
        return event.at().getEpochSecond() / 86_400;
    }

    /** Everything, with names in place of the ids given here. */
    private static List<String> dump(Database db) {
        var all = new ArrayList<String>();
        for (var sql :
                List.of(
                        "select e.job_id, type, person_id, at, url, alias, e.number, list_id,"
                                + " batch, word, code, text from event e left join link l on l.id ="
                                + " link_id left join event_detail d on d.id = detail_id",
                        "select * from job_count",
                        "select * from job_bounce",
                        "select * from job_quarter",
                        "select url, alias, total, people, job_id from job_link join link on id ="
                                + " link_id",
                        "select * from tracked_person",
                        "select * from job")) {
            db.read(handle -> handle.select(sql).mapToMap().list()).stream()
                    .map(Object::toString)
                    .sorted()
                    .forEach(all::add);
        }
        return all;
    }

    @Test
    void whatHappenedSeveralTimesWithinASecondCountsSoOften() {
        var open = new Event(EventType.OPEN, 1, 5, 7, 0, NOON, Detail.NONE);

        assertThat(load(List.of(open, open, open))).isEqualTo(3);
        assertThat(load(List.of(open, open, open))).isZero();

        assertThat(count(1, SummaryCount.TOTAL_OPENS)).isEqualTo(3);
        assertThat(count(1, SummaryCount.UNIQUE_OPENS)).isEqualTo(1);
    }

    private long count(long job, SummaryCount count) {
        return reports.find(job).orElseThrow().counted().get(count);
    }

    @Test
    void whatBreaksOffLeavesNothing() {
        load(RawEvents.random(5, 100).all());
        var before = dump(db);
        try (var load = TrackingLoad.open(db)) {
            RawEvents.random(6, 100).all().forEach(e -> load.add(new AddressedEvent(e, "a@b.org")));
            load.add(told(9, ToldJob.NO_SUMMARY, Set.of(EventType.SENT)));
        }
        assertThat(dump(db)).isEqualTo(before);
        assertThat(folder.resolve("x.db-events")).doesNotExist();
    }

    @Test
    void someoneWithoutSubidIsKnownByAddress() {
        new SubscriberStore(db)
                .save(
                        new SubscriberDetail(
                                new Subscriber(70, "Known@example.org", EmailType.HTML, Map.of()),
                                List.of(),
                                NOON));
        var open = new Event(EventType.OPEN, 1, 0, 7, 0, NOON, Detail.NONE);
        for (int times = 0; times < 2; times++) {
            try (var load = TrackingLoad.open(db)) {
                load.add(new AddressedEvent(open, "ann@example.org"));
                load.add(new AddressedEvent(open, "ANN@example.org"));
                load.add(new AddressedEvent(open, "bob@example.org"));
                load.add(new AddressedEvent(open, "KNOWN@example.org"));
                load.takeOver(NOON);
            }
        }

        assertThat(count(1, SummaryCount.UNIQUE_OPENS)).isEqualTo(3);
        assertThat(count(1, SummaryCount.TOTAL_OPENS)).isEqualTo(4);
        assertThat(reports.people(1, EventType.OPEN, false, Long.MIN_VALUE, 10))
                .extracting(EventPerson::email)
                .containsExactlyInAnyOrder(
                        "ann@example.org", "bob@example.org", "Known@example.org");
        assertThat(reports.history("Bob@Example.org").entries())
                .extracting(Entry::event)
                .extracting(Event::type)
                .containsExactly(EventType.OPEN);
    }

    /** Those of parts are looked up at the end, and take numbers behind those given before. */
    @Test
    void strangersOfAllKindsHaveNumbersOfTheirOwn() {
        var open = new Event(EventType.OPEN, 1, 0, 7, 0, NOON, Detail.NONE);
        var shown = new Told.Shown(1, NOON, "Header", 0);
        try (var load = TrackingLoad.open(db)) {
            load.add(new AddressedEvent(open, "a@x.org"));
            load.add(0, "b@x.org", shown);
            load.takeOver(NOON);
            load.add(new AddressedEvent(open, "c@x.org"));
            load.takeOver(NOON);
            load.add(0, "b@x.org", shown);
            load.takeOver(NOON);
        }

        assertThat(reports.people(1, EventType.OPEN, false, Long.MIN_VALUE, 9))
                .extracting(EventPerson::email)
                .containsExactlyInAnyOrder("a@x.org", "c@x.org");
        assertThat(reports.told(1))
                .containsExactly(new ToldFigure(ToldFigure.Kind.PART, "Header", "", 1, 1));
    }

    @Test
    void whoseSubidIsToldLaterCountsOnce() {
        var raw = RawEvents.random(12, 4000);
        try (var load = TrackingLoad.open(db)) {
            for (var event : raw.all()) {
                boolean isStranger =
                        event.subscriber() % 3 > 0 && event.at().getEpochSecond() % 2 == 0;
                load.add(
                        new AddressedEvent(
                                new Event(
                                        event.type(),
                                        event.job(),
                                        isStranger ? 0 : event.subscriber(),
                                        event.list(),
                                        event.batch(),
                                        event.at(),
                                        event.detail()),
                                isStranger ? "P" + event.subscriber() + "@EXAMPLE.org" : ""));
            }
            load.takeOver(NOON);
        }
        assertThat(reports.find(1).orElseThrow().counted()).isNotEqualTo(raw.counts(1));

        try (var load = TrackingLoad.open(db)) {
            raw.all().stream()
                    .map(Event::subscriber)
                    .distinct()
                    .forEach(one -> load.person(one, "p" + one + "@example.org"));
            load.takeOver(NOON);
        }

        assertFiguresOf(raw);
        try (var other = Database.open(folder.resolve("other.db"))) {
            load(other, raw.all());
            var control = new ReportStore(other);
            for (long job = 1; job <= 4; job++) {
                assertThat(reports.quarters(job, false)).isEqualTo(control.quarters(job, false));
                assertThat(reports.quarters(job, true)).isEqualTo(control.quarters(job, true));
                assertThat(reports.domains(job, true, 9)).isEqualTo(control.domains(job, true, 9));
                assertThat(reports.links(job, true)).isEqualTo(control.links(job, true));
                assertThat(reports.lists(job, true)).isEqualTo(control.lists(job, true));
                assertThat(reports.bounces(job)).isEqualTo(control.bounces(job));
            }
            assertThat(activity(db, false)).isNotEmpty().isEqualTo(activity(other, false));
            assertThat(activity(db, true)).isEqualTo(activity(other, true));
        }
        assertThat(load(raw.all())).as("nothing of it is new").isZero();
        assertFiguresOf(raw);
    }

    /** Strangers are looked for only where somebody with their address comes. */
    @Test
    void aStrangerIsMetHoweverTheirSubidIsToldFirst() {
        var open = new Event(EventType.OPEN, 1, 0, 7, 0, NOON, Detail.NONE);
        var people = new SubscriberStore(db);
        try (var load = TrackingLoad.open(db)) {
            for (var email : List.of("a@x.org", "b@x.org", "c@x.org", "d@x.org", "e@x.org")) {
                load.add(new AddressedEvent(open, email));
            }
            load.person(12, "other@x.org");
            load.takeOver(NOON);
            assertThat(strangers()).isEqualTo(5);
            people.save(subscriber(10, "A@x.org"));
            people.save(subscriber(11, "somebody@x.org"));
            people.save(subscriber(11, "b@x.org"));
            load.person(12, "C@x.org");
            load.add(new AddressedEvent(open, "f@x.org"));
            people.save(subscriber(14, "f@x.org"));
            load.person(13, "d@x.org");
            load.takeOver(NOON);
        }
        assertThat(strangers()).isEqualTo(1);
        assertThat(reports.people(1, EventType.OPEN, false, 0, 10))
                .extracting(EventPerson::subscriber)
                .containsExactly(10L, 11L, 12L, 13L, 14L);
        assertThat(ids("select own from namesake")).as("nobody waits").isEmpty();
        assertThat(ids("select person_id from united")).hasSize(5);
    }

    private static SubscriberDetail subscriber(long id, String email) {
        return new SubscriberDetail(
                new Subscriber(id, email, EmailType.HTML, Map.of()), List.of(), NOON);
    }

    private long strangers() {
        return ids("select id from tracked_person where id < -1099511627776").size();
    }

    private List<Long> ids(String sql) {
        return db.read(handle -> handle.select(sql).mapTo(Long.class).list());
    }

    @Test
    void oneOfManyStrangersIsLookedUpByThemselves() {
        try (var load = TrackingLoad.open(db)) {
            for (int i = 0; i < 2000; i++) {
                for (long job = 1; job <= 2; job++) {
                    var open = new Event(EventType.OPEN, job, 0, 7, 0, NOON, Detail.NONE);
                    load.add(new AddressedEvent(open, "s" + i + "@x.org"));
                }
            }
            load.takeOver(NOON);
            load.person(5, "S77@x.org");
            load.takeOver(NOON);
        }
        for (long job = 1; job <= 2; job++) {
            assertThat(reports.people(job, EventType.OPEN, false, 0, 10))
                    .extracting(EventPerson::subscriber, EventPerson::email)
                    .containsExactly(tuple(5L, "S77@x.org"));
            assertThat(count(job, SummaryCount.UNIQUE_OPENS)).isEqualTo(2000);
        }
        assertThat(strangers()).isEqualTo(1999);
    }

    @Test
    void whoWasUnitedIsTheSameInTheNextJobOfALoad() {
        var first = new Event(EventType.OPEN, 1, 0, 7, 0, NOON, Detail.NONE);
        var named = new Event(EventType.OPEN, 1, 5, 7, 0, NOON.plusSeconds(9), Detail.NONE);
        var second = new Event(EventType.OPEN, 2, 0, 7, 0, NOON, Detail.NONE);
        try (var load = TrackingLoad.open(db)) {
            load.add(new AddressedEvent(first, "ana@example.org"));
            load.add(new AddressedEvent(named, "ana@example.org"));
            load.takeOver(NOON);
            load.add(new AddressedEvent(second, "ana@example.org"));
            load.takeOver(NOON);
        }

        assertThat(count(1, SummaryCount.UNIQUE_OPENS)).isEqualTo(1);
        assertThat(reports.people(2, EventType.OPEN, false, Long.MIN_VALUE, 10))
                .extracting(EventPerson::subscriber, EventPerson::email)
                .containsExactly(tuple(5L, "ana@example.org"));
    }

    /** What everybody did, whatever their address is known to be. */
    private static List<PersonActivity> activity(Database cache, boolean humanOnly) {
        var most = new EngagementWanted.MostActive(humanOnly);
        return new EngagementStore(cache)
                .page(most, null, 1000).stream()
                        .map(one ->
                                new PersonActivity(
                                        one.subscriber(),
                                        "",
                                        one.lastSent(),
                                        one.lastReaction(),
                                        one.opened(),
                                        one.clicked()))
                        .toList();
    }

    @Test
    void bothSourcesOfAFigureAreKept() {
        var summary =
                new JobSummary(
                        3,
                        "Spring",
                        "Hello",
                        "",
                        "",
                        NOON,
                        JobState.COMPLETE,
                        Map.of(SummaryCount.SENT, 10L, SummaryCount.TOTAL_OPENS, 2L),
                        Map.of());
        try (var load = TrackingLoad.open(db)) {
            load.add(told(1, summary, Set.of(EventType.SENT, EventType.OPEN)));
            var open = new Event(EventType.OPEN, 1, 5, 7, 0, NOON, Detail.NONE);
            load.add(new AddressedEvent(open, ""));
            load.takeOver(NOON);
        }
        load(List.of(new Event(EventType.CLICK, 1, 5, 7, 0, NOON, new Detail.Click(1, "u", ""))));

        var report = reports.find(1).orElseThrow();
        assertThat(report.told().emailName()).isEqualTo("Spring");
        assertThat(report.figure(SummaryCount.TOTAL_OPENS)).hasValue(2);
        assertThat(report.figure(SummaryCount.UNIQUE_CLICKS)).hasValue(1);
        assertThat(report.figure(SummaryCount.DELIVERED)).hasValue(10);
        assertThat(report.differences())
                .hasSize(2)
                .hasEntrySatisfying(
                        SummaryCount.SENT,
                        sent -> {
                            assertThat(sent.told()).isEqualTo(10);
                            assertThat(sent.counted()).isZero();
                        });
    }

    /** The wire has {@code additional}, extracts {@code Additional}. */
    @Test
    void whatElseIsToldOfAJobIsThereOnceByWhateverName() {
        try (var load = TrackingLoad.open(db)) {
            for (var name : List.of("Additional", "additional", "ADDITIONAL")) {
                var others = Map.of(name, name + " told");
                var summary = new JobSummary(3, "", "", "", "", null, null, Map.of(), others);
                load.add(told(1, summary, Set.of()));
                load.takeOver(NOON);
            }
        }
        assertThat(reports.find(1).orElseThrow().told().others().values())
                .containsExactly("ADDITIONAL told");
    }

    @Test
    void aJobNobodyWasSentHasNoRates() {
        try (var load = TrackingLoad.open(db)) {
            load.add(told(1, ToldJob.NO_SUMMARY, Set.of(EventType.SENT)));
            load.add(told(2, ToldJob.NO_SUMMARY, Set.of()));
            load.takeOver(NOON);
        }
        var empty = reports.find(1).orElseThrow();
        assertThat(empty.figure(SummaryCount.SENT)).hasValue(0);
        assertThat(empty.rates()).hasAllNullFieldsOrProperties();
        assertThat(reports.find(2).orElseThrow().figure(SummaryCount.SENT)).isEmpty();
    }

    @Test
    void hoursAndDaysOfAnyZoneAreSumsOfQuarters() {
        var raw = RawEvents.random(8, 3000);
        load(raw.all());
        for (var zone : List.of("America/Chicago", "Europe/Berlin", "Asia/Kathmandu")) {
            var expected =
                    raw.of(2, EventType.OPEN)
                            .collect(
                                    Collectors.groupingBy(
                                            event -> hour(event.at(), zone),
                                            Collectors.counting()));
            var counted =
                    reports.quarters(2, false).stream()
                            .filter(quarter -> quarter.type() == EventType.OPEN)
                            .collect(
                                    Collectors.groupingBy(
                                            quarter -> hour(quarter.start(), zone),
                                            Collectors.summingLong(quarter -> quarter.events())));
            assertThat(counted).as(zone).isEqualTo(expected);
        }
    }

    private static String hour(Instant at, String zone) {
        var local = at.atZone(ZoneId.of(zone));
        return local.toLocalDate() + " " + local.getHour() + local.getOffset();
    }

    @Test
    void moreThanAreHeldAtATimeComeInOrder() throws Exception {
        var rows = new ArrayList<EventRow>();
        for (var event : RawEvents.random(9, 12_345).all()) {
            long at = event.at().getEpochSecond();
            rows.add(new EventRow(event.job(), 1, event.subscriber(), at, 0, 0, 0, -9, 1L << 50));
        }
        var file = folder.resolve("runs");
        var merged = new ArrayList<EventRow>();
        try (var runs = new EventRuns(() -> made(file), 100)) {
            for (var row : rows) {
                runs.add(row);
            }
            runs.forEach(merged::add);
            assertThat(file).isNotEmptyFile();
        }
        assertThat(file).doesNotExist();
        assertThat(merged).isSorted().containsExactlyInAnyOrderElementsOf(rows);
    }

    private static Path made(Path file) {
        try {
            return Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
