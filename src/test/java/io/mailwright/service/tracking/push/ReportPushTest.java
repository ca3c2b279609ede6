package io.mailwright.service.tracking.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.TestPostgres;
import io.mailwright.cache.Database;
import io.mailwright.cache.EmailBodyStore;
import io.mailwright.cache.MachineEvents;
import io.mailwright.cache.RawEvents;
import io.mailwright.cache.ReportStore;
import io.mailwright.cache.SubscriberStore;
import io.mailwright.cache.ToldJob;
import io.mailwright.cache.TrackingLoad;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.Failure;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.domain.tracking.AddressedEvent;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.JobSummary;
import io.mailwright.domain.tracking.SummaryCount;
import io.mailwright.domain.tracking.Told;
import io.mailwright.service.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pushes into a real PostgreSQL, compared with a count of the raw events. */
class ReportPushTest {
    private static final Instant NOON = Instant.parse("2026-04-01T12:00:00Z");
    private static final Pushed NOTHING = new Pushed(0, 0, 0, 0, 0, 0);

    private static TestPostgres there;
    @TempDir Path folder;
    private Database db;

    @BeforeAll
    static void start() throws SQLException {
        there = TestPostgres.fresh();
    }

    @BeforeEach
    void open() throws SQLException {
        there.clear();
        db = Database.open(folder.resolve("x.db"));
    }

    @AfterEach
    void close() {
        db.close();
    }

    private static void load(Database db, List<Event> events) {
        try (var load = TrackingLoad.open(db)) {
            events.forEach(event ->
                    load.add(new AddressedEvent(event, MachineEvents.email(event.subscriber()))));
            load.takeOver(NOON);
        }
    }

    private Pushed push() {
        return push(db, 50_000);
    }

    private Pushed push(Database cache, int rowsABatch) {
        return new ReportPush(cache, "Harbour & Pine", rowsABatch)
                .push(Target.of(there.url(), null, "mailwright"), Progress.NONE);
    }

    private List<List<String>> rows(String sql) throws SQLException {
        return there.rows(sql.replace("from ", "from mailwright."));
    }

    private static Event event(EventType type, long job, long person, String at, Detail detail) {
        return new Event(type, job, person, 7, 0, Instant.parse(at), detail);
    }

    @Test
    void everythingIsThereAsTheEventsSay() throws SQLException {
        var raw = RawEvents.random(11, 2500);
        load(db, raw.all());

        var pushed = push();

        assertThat(pushed.jobs()).isEqualTo(4);
        assertThat(pushed.events()).isEqualTo(2500);
        assertEventsAre(raw.all());
        assertDaysAre(raw.all(), MachineEvents.human(raw.all()));
        assertThat(rows("select person_id, email from person order by 1"))
                .isEqualTo(
                        raw.all().stream()
                                .map(Event::subscriber)
                                .distinct()
                                .sorted()
                                .map(id -> List.of(Long.toString(id), MachineEvents.email(id)))
                                .toList());
        for (long job = 1; job <= 4; job++) {
            assertThat(figures(job)).isEqualTo(raw.counts(job));
        }
    }

    private Map<SummaryCount, Long> figures(long job) throws SQLException {
        return rows("select name, counted from job_figure where job_id = " + job).stream()
                .collect(
                        Collectors.toMap(
                                row -> SummaryCount.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
                                row -> Long.valueOf(row.get(1))));
    }

    private void assertEventsAre(List<Event> events) throws SQLException {
        assertThat(
                        there.rows(
                                """
                                select e.job_id, e.type, person_id, extract(epoch from at)::bigint, list_id,
                                    coalesce(url, ''), coalesce(alias, ''), kind, code, smtp_code, reason
                                from mailwright.event e left join mailwright.link using (link_id)
                                """))
                .containsExactlyInAnyOrderElementsOf(
                        events.stream().map(ReportPushTest::row).toList());
    }

    private static List<String> row(Event event) {
        var row = new ArrayList<String>();
        row.add(Long.toString(event.job()));
        row.add(event.type().name().toLowerCase(Locale.ROOT));
        row.add(Long.toString(event.subscriber()));
        row.add(Long.toString(event.at().getEpochSecond()));
        row.add(Long.toString(event.list()));
        row.addAll(
                switch (event.detail()) {
                    case Detail.None _ -> detail("", "", null, null, null, null);
                    case Detail.Click click ->
                            detail(click.url(), click.alias(), null, null, null, null);
                    case Detail.NotSent not -> detail("", "", null, not.code(), null, not.reason());
                    case Detail.Bounce bounce ->
                            detail(
                                    "",
                                    "",
                                    bounce.category().name().toLowerCase(Locale.ROOT),
                                    bounce.subcategory(),
                                    bounce.smtpCode(),
                                    bounce.reason());
                    case Detail.Unsubscribe left ->
                            detail(
                                    "",
                                    "",
                                    left.scope().name().toLowerCase(Locale.ROOT),
                                    null,
                                    null,
                                    left.reason());
                    case Detail.Forward forward ->
                            detail("", "", null, forward.recipients(), null, null);
                    case Detail.Conversion made ->
                            detail("", made.alias(), made.unit(), null, null, made.amount());
                });
        return row;
    }

    private static List<String> detail(Object... values) {
        var row = new ArrayList<String>();
        for (var value : values) {
            row.add(String.valueOf(value));
        }
        return row;
    }

    private void assertDaysAre(List<Event> events, List<Event> human) throws SQLException {
        assertThat(rows("select * from job_day"))
                .containsExactlyInAnyOrderElementsOf(days(events, human));
    }

    private static List<List<String>> days(List<Event> events, List<Event> human) {
        var ofPeople = byDay(human);
        return byDay(events).entrySet().stream()
                .map(day -> {
                    var row = new ArrayList<>(day.getKey());
                    row.addAll(counts(day.getValue()));
                    row.addAll(counts(ofPeople.getOrDefault(day.getKey(), List.of())));
                    return (List<String>) row;
                })
                .toList();
    }

    private static Map<List<String>, List<Event>> byDay(List<Event> events) {
        return events.stream()
                .collect(
                        Collectors.groupingBy(event ->
                                List.of(
                                        Long.toString(event.job()),
                                        event.at()
                                                .atOffset(ZoneOffset.UTC)
                                                .toLocalDate()
                                                .toString(),
                                        event.type().name().toLowerCase(Locale.ROOT))));
    }

    private static List<String> counts(List<Event> events) {
        var people = events.stream().map(Event::subscriber).collect(Collectors.toSet());
        return List.of(Integer.toString(events.size()), Integer.toString(people.size()));
    }

    @Test
    void whatMachinesDidIsMarkedThereAndTheirDaysFollow() throws SQLException {
        var events = MachineEvents.random(3);
        var early = events.stream().filter(event -> event.at().getEpochSecond() % 3 > 0).toList();
        load(db, early);
        push();
        assertDaysAre(early, MachineEvents.human(early));
        load(db, events);

        push();

        assertDaysAre(events, MachineEvents.human(events));
        assertThat(rows("select count(*) from event where machine = 0").getFirst())
                .containsExactly(Integer.toString(MachineEvents.human(events).size()));
        for (var report : new ReportStore(db).all()) {
            for (var type : List.of(EventType.OPEN, EventType.CLICK)) {
                assertThat(peopleThere(report.job(), type))
                        .isEqualTo(new ReportStore(db).countPeople(report.job(), type, true));
            }
        }
    }

    private long peopleThere(long job, EventType type) throws SQLException {
        return Long.parseLong(
                rows("select count(distinct person_id) from event where machine = 0 and job_id = "
                                + job
                                + " and type = '"
                                + type.name().toLowerCase(Locale.ROOT)
                                + "'")
                        .getFirst()
                        .getFirst());
    }

    @Test
    void aPushRepeatedWritesNothing() throws SQLException {
        load(db, RawEvents.random(12, 3000).all());
        push();
        var written = transactions();

        assertThat(push()).isEqualTo(NOTHING);

        assertThat(transactions()).isEqualTo(written);
    }

    /** Which transactions wrote the rows that are there. */
    private Set<String> transactions() throws SQLException {
        var all = new TreeSet<String>();
        for (var table :
                List.of(
                        "job",
                        "job_figure",
                        "person",
                        "link",
                        "event",
                        "job_day",
                        "job_link",
                        "survey_answer",
                        "status_change",
                        "mark_part",
                        "mark_day")) {
            rows("select '" + table + " ' || xmin from " + table)
                    .forEach(row -> all.add(row.getFirst()));
        }
        return all;
    }

    /** A row is taken away there: where it stays away, it was not sent again. */
    @Test
    void onlyDaysThatChangedAreSent() throws SQLException {
        load(
                db,
                List.of(
                        event(EventType.OPEN, 1, 1, "2026-03-01T10:00:00Z", Detail.NONE),
                        event(EventType.OPEN, 1, 2, "2026-03-02T10:00:00Z", Detail.NONE),
                        event(EventType.OPEN, 2, 3, "2026-03-02T10:00:00Z", Detail.NONE)));
        push();
        there.run("delete from mailwright.event");
        load(db, List.of(event(EventType.OPEN, 1, 4, "2026-03-02T11:00:00Z", Detail.NONE)));

        var pushed = push();

        assertThat(pushed).isEqualTo(new Pushed(0, 0, 1, 0, 2, 1));
        assertThat(rows("select person_id from event order by 1"))
                .containsExactly(List.of("2"), List.of("4"));
    }

    @Test
    void whatIsKnownOtherwiseSinceIsChangedThere() throws SQLException {
        load(db, List.of(event(EventType.OPEN, 1, 1, "2026-03-01T10:00:00Z", Detail.NONE)));
        push();
        try (var load = TrackingLoad.open(db)) {
            load.person(1, "ann\\\t\"new\"@example.org");
            load.add(told("March\r\n\0'n \\N", Map.of(SummaryCount.SENT, 7L)));
            load.takeOver(NOON);
        }

        var pushed = push();

        assertThat(pushed).isEqualTo(new Pushed(1, 0, 1, 0, 0, 0));
        assertThat(rows("select email from person"))
                .containsExactly(List.of("ann\\\t\"new\"@example.org"));
        assertThat(rows("select email_name, lists, sent_at = '2026-03-01 09:00Z', test from job"))
                .containsExactly(List.of("March\r\n'n \\N", "{4,9}", "t", "f"));
        assertThat(rows("select name, told from job_figure where told is not null"))
                .containsExactly(List.of("sent", "7"));
        assertThat(push()).isEqualTo(NOTHING);
    }

    private static ToldJob told(String name, Map<SummaryCount, Long> counts) {
        var sent = Instant.parse("2026-03-01T09:00:00Z");
        var summary =
                new JobSummary(3, name, "S", "F", "f@example.org", sent, null, counts, Map.of());
        return new ToldJob(1, false, summary, List.of(4L, 9L), Set.of(), NOON, null);
    }

    @Test
    void onlyPeopleOfWhomThereAreEventsAreThere() throws SQLException {
        load(
                db,
                List.of(
                        event(EventType.SENT, 1, 1, "2026-03-01T10:00:00Z", Detail.NONE),
                        event(EventType.COMPLAINT, 1, 2, "2026-03-02T10:00:00Z", Detail.NONE)));
        var people = new SubscriberStore(db);
        for (long id : List.of(1L, 2L, 3L)) {
            var gone = new Subscriber(id, MachineEvents.email(id), EmailType.HTML, Map.of());
            people.save(new SubscriberDetail(gone, List.of(), NOON));
            people.remove(id);
        }

        push();

        assertThat(rows("select person_id from person order by 1"))
                .containsExactly(List.of("1"), List.of("2"));
    }

    /** The database ends the connection itself, after any number of events. */
    @Test
    void killedAnywhereItGoesOnAndEndsTheSame() throws SQLException {
        var raw = RawEvents.random(13, 1500);
        push();
        load(db, raw.all());
        there.run(
                """
                create sequence public.patience;
                create function public.die() returns trigger language plpgsql as $$ begin
                    if nextval('public.patience') % 4 = 0 then perform pg_terminate_backend(pg_backend_pid()); end if;
                    return null; end $$;
                create trigger die after insert on mailwright.event execute function public.die()
                """);
        int kills = 0;
        long before = 0;
        boolean isWhole = false;
        while (!isWhole) {
            try {
                push(db, 60);
                isWhole = true;
            } catch (Failure.Unreachable killed) {
                kills++;
                long now = Long.parseLong(there.one("select count(*) from mailwright.event"));
                assertThat(now).isGreaterThan(before);
                before = now;
            }
        }

        assertThat(kills).isGreaterThan(4);
        assertEventsAre(raw.all());
        assertDaysAre(raw.all(), MachineEvents.human(raw.all()));
        assertThat(rows("select * from mark_series")).isEmpty();
        assertThat(push()).isEqualTo(NOTHING);
    }

    @Test
    void aSeriesThatWasBrokenGoesOnBehindWhatIsThere() throws SQLException {
        var raw = RawEvents.random(14, 1200);
        load(db, raw.all());
        push(db, 50_000);
        there.run("delete from mailwright.mark_part where part = 'event'");
        there.run("delete from mailwright.mark_day");
        there.run("delete from mailwright.event");
        there.run(
                """
                create function die() returns trigger language plpgsql as $$ begin
                    if (select count(*) from mailwright.event) > 200 then raise exception 'enough'; end if;
                    return null; end $$;
                create trigger die after insert on mailwright.event execute function die()
                """);
        assertThatThrownBy(() -> push(db, 25))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("enough");
        var mark = rows("select job_id, type, place from mark_series").getFirst();
        there.run("drop trigger die on mailwright.event");
        there.run("delete from mailwright.event");

        push(db, 25);

        var broken =
                raw.all().stream()
                        .filter(event -> Long.toString(event.job()).equals(mark.get(0)))
                        .filter(event -> row(event).get(1).equals(mark.get(1)))
                        .filter(event -> event.subscriber() <= Long.parseLong(mark.get(2)))
                        .collect(Collectors.toSet());
        assertThat(broken).isNotEmpty();
        var sent =
                new HashSet<>(
                        rows("select job_id || type || person_id from event").stream()
                                .map(List::getFirst)
                                .toList());
        assertThat(sent)
                .isNotEmpty()
                .doesNotContainAnyElementsOf(
                        broken.stream()
                                .map(event -> String.join("", row(event).subList(0, 3)))
                                .toList());
    }

    @Test
    void someoneWithoutSubidIsTheSameFromEveryComputer() throws SQLException {
        var ann =
                new AddressedEvent(
                        event(EventType.OPEN, 1, 0, "2026-03-01T10:00:00Z", Detail.NONE),
                        "Ann@example.org");
        var bob =
                new AddressedEvent(
                        event(EventType.OPEN, 1, 0, "2026-03-01T11:00:00Z", Detail.NONE),
                        "bob@example.org");
        load(db, ann, bob);
        push();

        try (var other = Database.open(folder.resolve("other.db"))) {
            load(other, bob, ann);
            assertThat(push(other, 50_000)).isEqualTo(NOTHING);
        }

        assertThat(
                        there.rows(
                                "select email, count(*), person_id < 0 from mailwright.event"
                                        + " join mailwright.person using (person_id)"
                                        + " group by 1, 3 order by 1"))
                .containsExactly(
                        List.of("Ann@example.org", "1", "t"), List.of("bob@example.org", "1", "t"));
    }

    private static AddressedEvent by(String email, long person, String at) {
        return new AddressedEvent(event(EventType.OPEN, 1, person, at, Detail.NONE), email);
    }

    @Test
    void whoseSubidIsToldLaterIsThereOnce() throws SQLException {
        var early = "2026-03-01T10:00:00Z";
        var late = "2026-03-01T11:00:00Z";
        load(
                db,
                by("ann@example.org", 0, early),
                by("ann@example.org", 0, late),
                by("bob@example.org", 0, late));
        push();
        load(db, by("ann@example.org", 5, early), by("cat@example.org", 0, early));

        push();

        assertThat(
                        there.rows(
                                "select person_id, email, count(*) from mailwright.person"
                                        + " join mailwright.event using (person_id)"
                                        + " where person_id > 0 group by 1, 2"))
                .containsExactly(List.of("5", "ann@example.org", "2"));
        assertThat(rows("select email from person order by 1"))
                .extracting(List::getFirst)
                .containsExactly("ann@example.org", "bob@example.org", "cat@example.org");
        assertThat(rows("select events, people from job_day")).containsExactly(List.of("4", "3"));
        assertThat(push()).isEqualTo(NOTHING);
    }

    /** The other computer knows both addresses somebody had as strangers of its own. */
    @Test
    void whatAnotherComputerHandedOverIsTakenBackToo() throws SQLException {
        var at = "2026-03-01T10:00:00Z";
        try (var other = Database.open(folder.resolve("other.db"))) {
            load(other, by("ann@example.org", 0, at), by("anna@example.org", 0, at));
            push(other, 50_000);
            load(db, by("ann@example.org", 0, at), by("ann@example.org", 5, at));
            push();
            assertThat(rows("select count(*), count(distinct person_id) from event"))
                    .containsExactly(List.of("2", "2"));
            load(other, by("ann@example.org", 5, at));
            load(other, by("anna@example.org", 5, at));

            push(other, 50_000);

            assertThat(rows("select person_id from event")).containsExactly(List.of("5"));
            assertThat(rows("select events, people from job_day"))
                    .containsExactly(List.of("1", "1"));
            assertThat(rows("select email from person"))
                    .containsExactly(List.of("anna@example.org"));
        }
    }

    @Test
    void whatExtractsTellOfPeopleIsThere() throws SQLException {
        var day = Instant.parse("2026-03-02T10:00:00Z");
        tell(0, new Told.Answer(3, day, "Milk?", "Yes"), new Told.Answer(0, null, "Sugar?", "No"));
        tell(0, new Told.Change(day, "Active", "Held"), new Told.Change(null, "", "Deleted"));

        assertThat(push().told()).isEqualTo(4);
        assertTold(person -> person < 0);
        assertThat(push()).isEqualTo(NOTHING);
        tell(5, new Told.Change(day, "Active", "Held"));
        push();
        assertTold(person -> person == 5);
        assertThat(rows("select email from person")).containsExactly(List.of("ann@example.org"));
        assertThat(push()).isEqualTo(NOTHING);
    }

    private void tell(long ann, Told... all) {
        try (var load = TrackingLoad.open(db)) {
            for (var told : all) {
                load.add(ann, "ann@example.org", told);
            }
            load.takeOver(NOON);
        }
    }

    private void assertTold(LongPredicate isWho) throws SQLException {
        var answers =
                rows(
                        "select job_id, at = '2026-03-02 10:00Z', question, answer, person_id"
                                + " from survey_answer order by question");
        var changes =
                rows(
                        "select at = '2026-03-02 10:00Z', before, after, person_id"
                                + " from status_change order by after");
        assertThat(answers)
                .extracting(row -> row.subList(0, 4))
                .containsExactly(
                        List.of("3", "t", "Milk?", "Yes"), List.of("null", "null", "Sugar?", "No"));
        assertThat(changes)
                .extracting(row -> row.subList(0, 3))
                .containsExactly(List.of("null", "", "Deleted"), List.of("t", "Active", "Held"));
        assertThat(Stream.concat(answers.stream(), changes.stream()))
                .allMatch(row -> isWho.test(Long.parseLong(row.getLast())));
        assertThat(rows("select job_id from job")).containsExactly(List.of("3"));
    }

    /** Also into a schema of before there were any of these. */
    @Test
    void linksAreThereAsTheyAreWritten() throws SQLException {
        push();
        there.run(
                "drop table mailwright.job_link; drop table mailwright.survey_answer;"
                        + " drop table mailwright.status_change; update mailwright.about set version = 1;"
                        + " truncate mailwright.mark_part");
        var mail = "<a alias=Vote href='https://x.org/?who=%%id%%'>v</a>";
        new EmailBodyStore(db).save(3, mail, NOON);
        load(
                db,
                List.of(
                        vote(1, "https://x.org/?who=1", "Vote"),
                        vote(2, "https://x.org/?who=2", "Vote"),
                        vote(2, "https://x.org/tea", "")));
        try (var load = TrackingLoad.open(db)) {
            load.add(told("March", Map.of()));
            load.takeOver(NOON);
        }

        push();

        assertThat(
                        there.rows(
                                """
                                select j.url, j.alias, count(*), count(distinct link_id), count(distinct person_id)
                                from mailwright.event e join mailwright.job_link j using (job_id, link_id)
                                group by 1, 2 order by 1
                                """))
                .containsExactly(
                        List.of("https://x.org/?who=%%id%%", "Vote", "2", "2", "2"),
                        List.of("https://x.org/tea", "", "1", "1", "1"));
        assertThat(rows("select version from about")).containsExactly(List.of("2"));
        assertThat(push()).isEqualTo(NOTHING);
    }

    private static Event vote(long person, String url, String alias) {
        var click = new Detail.Click(0, url, alias);
        return event(EventType.CLICK, 1, person, "2026-03-01T10:00:00Z", click);
    }

    private static void load(Database db, AddressedEvent... events) {
        try (var load = TrackingLoad.open(db)) {
            List.of(events).forEach(load::add);
            load.takeOver(NOON);
        }
    }
}
