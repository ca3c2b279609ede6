package io.mailwright.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.mailwright.domain.tracking.AddressedEvent;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.EngagementWanted;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventPerson;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.LinkFigure;
import io.mailwright.domain.tracking.PartFigure;
import io.mailwright.domain.tracking.PeopleWanted;
import io.mailwright.domain.tracking.PersonActivity;
import io.mailwright.domain.tracking.SummaryCount;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

/** What is left without machines, compared with a rule that looks at every pair of raw events. */
class MachinesTest {
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

    private void load(List<Event> events) {
        try (var load = TrackingLoad.open(db)) {
            events.forEach(event ->
                    load.add(new AddressedEvent(event, MachineEvents.email(event.subscriber()))));
            load.takeOver(NOON);
        }
    }

    private void assertFiguresOf(List<Event> events) {
        var all = new RawEvents(events);
        var human = new RawEvents(MachineEvents.human(events));
        for (long job = 1; job <= 2; job++) {
            var report = reports.find(job).orElseThrow();
            assertThat(report.counted()).isEqualTo(counts(all, job));
            assertThat(report.humanOnly().counted()).isEqualTo(counts(human, job));
            assertThat(reports.links(job, true))
                    .containsExactlyInAnyOrderElementsOf(links(human, job));
            assertThat(reports.links(job, false))
                    .containsExactlyInAnyOrderElementsOf(links(all, job));
            assertThat(reports.domains(job, false, 100))
                    .containsExactlyInAnyOrderElementsOf(domains(all, job));
            assertThat(reports.domains(job, true, 100))
                    .filteredOn(domain -> domain.opened() + domain.clicked() + domain.sent() > 0)
                    .containsExactlyInAnyOrderElementsOf(domains(human, job));
            for (var link : links(human, job)) {
                var people = reports.people(job, PeopleWanted.of(link, true), Long.MIN_VALUE, 1000);
                assertThat(people)
                        .hasSize((int) link.people())
                        .extracting(EventPerson::last)
                        .allMatch(last -> ((Detail.Click) last).url().equals(link.url()));
                assertThat(people.stream().mapToLong(EventPerson::events).sum())
                        .isEqualTo(link.clicks());
            }
            for (var type : List.of(EventType.OPEN, EventType.CLICK)) {
                assertThat(quarters(job, type)).isEqualTo(quarters(human, job, type));
                assertThat(reports.countPeople(job, type, true)).isEqualTo(human.people(job, type));
                assertThat(reports.people(job, type, true, Long.MIN_VALUE, 1000))
                        .extracting(EventPerson::subscriber, EventPerson::events)
                        .containsExactlyElementsOf(
                                human
                                        .of(job, type)
                                        .collect(
                                                Collectors.groupingBy(
                                                        Event::subscriber, Collectors.counting()))
                                        .entrySet()
                                        .stream()
                                        .sorted(Map.Entry.comparingByKey())
                                        .map(person -> tuple(person.getKey(), person.getValue()))
                                        .toList());
            }
        }
    }

    private static List<PartFigure> domains(RawEvents events, long job) {
        return events.all().stream()
                .filter(event -> event.job() == job)
                .map(event -> domain(event.subscriber()))
                .distinct()
                .map(domain ->
                        new PartFigure(
                                domain,
                                people(events, job, EventType.SENT, domain),
                                people(events, job, EventType.BOUNCE, domain),
                                people(events, job, EventType.OPEN, domain),
                                people(events, job, EventType.CLICK, domain)))
                .toList();
    }

    private static String domain(long person) {
        return MachineEvents.email(person).replaceAll(".*@", "");
    }

    private static long people(RawEvents events, long job, EventType type, String domain) {
        return events.of(job, type)
                .map(Event::subscriber)
                .filter(person -> domain(person).equals(domain))
                .distinct()
                .count();
    }

    /** Of what was told only. */
    private static Map<SummaryCount, Long> counts(RawEvents events, long job) {
        var counts = events.counts(job);
        counts.keySet()
                .retainAll(
                        List.of(
                                SummaryCount.SENT,
                                SummaryCount.UNIQUE_OPENS,
                                SummaryCount.TOTAL_OPENS,
                                SummaryCount.UNIQUE_CLICKS,
                                SummaryCount.TOTAL_CLICKS));
        if (job == 2) {
            counts.remove(SummaryCount.SENT);
        }
        return counts;
    }

    private static List<LinkFigure> links(RawEvents events, long job) {
        return events
                .of(job, EventType.CLICK)
                .collect(Collectors.groupingBy(event -> (Detail.Click) event.detail()))
                .entrySet()
                .stream()
                .map(link ->
                        new LinkFigure(
                                link.getKey().url(),
                                link.getKey().alias(),
                                link.getValue().stream().map(Event::subscriber).distinct().count(),
                                link.getValue().size()))
                .toList();
    }

    private Map<Instant, Long> quarters(long job, EventType type) {
        return reports.quarters(job, true).stream()
                .filter(quarter -> quarter.type() == type)
                .collect(Collectors.toMap(quarter -> quarter.start(), quarter -> quarter.events()));
    }

    private static Map<Instant, Long> quarters(RawEvents events, long job, EventType type) {
        return events.of(job, type)
                .collect(
                        Collectors.groupingBy(
                                event ->
                                        Instant.ofEpochSecond(
                                                event.at().getEpochSecond() / 900 * 900),
                                Collectors.counting()));
    }

    @Test
    void everyFigureWithoutMachinesIsThatOfTheRuleOverTheRawEvents() {
        for (long seed = 1; seed <= 5; seed++) {
            var events = MachineEvents.random(seed);
            db.change(handle -> {
                for (var table :
                        List.of(
                                "event",
                                "job_count",
                                "job_link",
                                "job_quarter",
                                "job_domain",
                                "job")) {
                    handle.execute("delete from " + table);
                }
            });
            load(events);
            assertFiguresOf(events);
            assertThat(events.size() - MachineEvents.human(events).size()).isGreaterThan(200);
        }
    }

    @Test
    void whatComesLaterMayShowThatItWasAMachine() {
        var events = new ArrayList<>(MachineEvents.random(8));
        Collections.shuffle(events, new Random(9));
        int part = events.size() / 5;
        for (int from = 0; from < events.size(); from += part) {
            load(events.subList(from, Math.min(events.size(), from + part)));
        }
        assertFiguresOf(events);
    }

    /** When it is told of the same step the second time. */
    private static Renewal stoppedAtWork(List<List<Long>> seen) {
        return (done, total) -> {
            var now = List.of(done, total);
            if (done > 0 && seen.contains(now)) {
                throw new CancellationException();
            }
            seen.add(now);
        };
    }

    @Test
    void anOldFileIsScoredWhenItIsOpened() {
        var events = MachineEvents.random(11);
        load(events);
        var domains = domains();
        var activity = activity();
        db.change(handle -> {
            OlderFile.beforeStep11(handle);
            for (var column :
                    List.of(
                            "event drop column origin_id",
                            "event drop column machine",
                            "job_count drop column machines",
                            "job_count drop column machine_people",
                            "job_link drop column machines",
                            "job_link drop column machine_people",
                            "job_quarter drop column machines",
                            "tracked_person drop column domain")) {
                handle.execute("alter table " + column);
            }
            for (var trigger : List.of("added", "changed", "removed")) {
                handle.execute("drop trigger subscriber_mailable_" + trigger);
            }
            for (var table :
                    List.of(
                            "job_told",
                            "job_domain",
                            "rescore",
                            "origin",
                            "job_origin",
                            "list_history",
                            "list_step",
                            "list_change",
                            "reaction",
                            "activity",
                            "email_body")) {
                handle.execute("drop table " + table);
            }
            handle.execute("pragma user_version = 5");
        });
        db.close();
        var seen = new ArrayList<List<Long>>();
        assertThatThrownBy(() -> Database.open(db.file(), stoppedAtWork(seen)))
                .isInstanceOf(CancellationException.class);
        long taken = seen.getLast().getFirst();
        seen.clear();

        db = Database.open(db.file(), (done, total) -> seen.add(List.of(done, total)));
        reports = new ReportStore(db);

        long steps = Purpose.LOCAL_COPY.newest() - 5 - taken;
        assertThat(taken).isPositive();
        assertThat(seen.stream().distinct())
                .startsWith(List.of(0L, steps), List.of(1L, steps))
                .endsWith(List.of(steps - 1, steps), List.of(0L, (long) events.size()))
                .hasSize((int) steps + 1);
        assertFiguresOf(events);
        assertThat(domains()).isNotEmpty().isEqualTo(domains);
        assertThat(activity()).isNotEmpty().isEqualTo(activity);
    }

    @Test
    void anOldFileIsScoredAJobAtATimeAndGoesOnWhereItWasBrokenOff() {
        var events = MachineEvents.random(12);
        load(events);
        var activity = activity();
        db.change(handle -> {
            handle.execute("update event set machine = 0");
            handle.execute("update job_count set machines = 0, machine_people = 0");
            handle.execute("insert into rescore select id from job union all select 99");
        });
        long first = events.stream().filter(event -> event.job() == 1).count();
        var seen = new ArrayList<Long>();

        try (var handle = db.connect()) {
            assertThatThrownBy(() ->
                            Machines.scoreWaiting(
                                    handle,
                                    (done, _) -> {
                                        if (done > 0) {
                                            throw new CancellationException();
                                        }
                                    },
                                    1))
                    .isInstanceOf(CancellationException.class);
            Machines.scoreWaiting(handle, (done, total) -> seen.add(total - done), 1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }

        assertThat(seen).containsExactly(events.size() - first, 0L);
        assertFiguresOf(events);
        assertThat(activity()).isEqualTo(activity);
    }

    private List<PersonActivity> activity() {
        return new EngagementStore(db).page(new EngagementWanted.MostActive(true), null, 1000);
    }

    @Test
    void whoGetsAnAddressElsewhereCountsThere() {
        var events = MachineEvents.random(13);
        load(events);
        try (var load = TrackingLoad.open(db)) {
            for (long person = 1; person < 300; person += 4) {
                load.person(person, moved(person));
            }
            load.takeOver(NOON);
        }

        try (var other = Database.open(folder.resolve("other.db"));
                var load = TrackingLoad.open(other)) {
            events.forEach(event -> load.add(new AddressedEvent(event, moved(event.subscriber()))));
            load.takeOver(NOON);
            var control = new ReportStore(other);
            for (long job = 1; job <= 2; job++) {
                assertThat(reports.domains(job, false, 99))
                        .isEqualTo(control.domains(job, false, 99));
                assertThat(reports.domains(job, true, 99))
                        .isEqualTo(control.domains(job, true, 99));
                assertThat(reports.find(job).orElseThrow().humanOnly().counted())
                        .isEqualTo(control.find(job).orElseThrow().humanOnly().counted());
            }
        }
    }

    private static String moved(long person) {
        return person % 4 == 1 ? "p" + person + "@d7.org" : MachineEvents.email(person);
    }

    @Test
    void aHistoryTellsWhatMachinesDid() {
        var events = MachineEvents.random(3);
        load(events);
        var machines = new ArrayList<>(events);
        machines.removeAll(MachineEvents.human(events));
        for (long person = 1; person <= 30; person++) {
            for (var entry : reports.history(MachineEvents.email(person)).entries()) {
                var told = entry.event();
                assertThat(entry.machine())
                        .isEqualTo(
                                machines.stream()
                                        .anyMatch(event ->
                                                event.subscriber() == told.subscriber()
                                                        && event.job() == told.job()
                                                        && event.type() == told.type()
                                                        && event.at().equals(told.at())));
            }
        }
    }

    private List<Map<String, Object>> domains() {
        return db.read(handle -> handle.select("select * from job_domain").mapToMap().list());
    }
}
