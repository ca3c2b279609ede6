package io.mailwright.service.tracking.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.cache.Database;
import io.mailwright.cache.MachineEvents;
import io.mailwright.cache.ToldJob;
import io.mailwright.cache.TrackingLoad;
import io.mailwright.domain.tracking.AddressedEvent;
import io.mailwright.domain.tracking.BounceCategory;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.JobSummary;
import io.mailwright.domain.tracking.ReportFormat;
import io.mailwright.domain.tracking.UnsubscribeScope;
import io.mailwright.service.tracking.export.ReportExport.Choice;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Every number of every line of exported reports, with and without machines, beside a count of the
 * raw events: of a send with all kinds of events, one whose recipients were not told, one whose
 * first event came before itself, and one without recipients.
 */
class ExportedFiguresTest {
    private static final Instant NOON = Instant.parse("2026-04-01T12:00:00Z");
    private static final long TOLD_LATE = 3;
    private static final long NOBODY = 4;
    private static final EnumSet<Section> UNTOLD = EnumSet.of(Section.CLIENTS, Section.PLACES);
    private static final String HEADINGS = "1";
    private static final Pattern NUMBER =
            Pattern.compile("<c r=\"([D-F])(\\d+)\"[^>]*><v>([^<]*)</v>");

    @TempDir static Path folder;
    private static List<Event> events;
    private static List<Event> human;
    private static Database cache;
    private static ReportExport export;

    @BeforeAll
    static void load() {
        events = new ArrayList<>(MachineEvents.random(21));
        var random = new Random(21);
        for (long person = 1; person <= 60; person++) {
            var at = NOON.plusSeconds(random.nextInt(100_000));
            events.add(event(EventType.BOUNCE, 1, person, at, bounce(random)));
            events.add(event(EventType.BOUNCE, 1, person / 2, at.plusSeconds(5), bounce(random)));
            var left = new Detail.Unsubscribe(UnsubscribeScope.LIST, "");
            events.add(event(EventType.UNSUBSCRIBE, 1, person / 3, at, left));
            events.add(event(EventType.FORWARD, 1, person / 4, at, new Detail.Forward(2)));
        }
        events.add(event(EventType.OPEN, TOLD_LATE, 5, NOON.minusSeconds(9_000), Detail.NONE));
        human = MachineEvents.human(events);
        cache = Database.open(folder.resolve("x.db"));
        try (var load = TrackingLoad.open(cache)) {
            events.forEach(event ->
                    load.add(new AddressedEvent(event, MachineEvents.email(event.subscriber()))));
            load.takeOver(NOON);
            load.add(told(TOLD_LATE, Set.of()));
            load.add(told(NOBODY, Set.of(EventType.SENT)));
            load.takeOver(NOON);
        }
        export = new ReportExport(cache, list -> "List " + list);
    }

    @AfterAll
    static void close() {
        cache.close();
        events = List.of();
        human = List.of();
    }

    private static Detail bounce(Random random) {
        var categories = BounceCategory.values();
        return new Detail.Bounce(categories[random.nextInt(categories.length)], 2001, 550, "why");
    }

    private static Event event(EventType type, long job, long person, Instant at, Detail detail) {
        return new Event(type, job, person, 7, 0, at, detail);
    }

    private static ToldJob told(long job, Set<EventType> types) {
        var summary = new JobSummary(1, "Late", "S", "", "", NOON, null, Map.of(), Map.of());
        return new ToldJob(job, false, summary, List.of(), types, NOON, null);
    }

    @Test
    void everyLineForProgramsIsThatOfACount() throws IOException {
        for (long job = 1; job <= NOBODY; job++) {
            for (boolean humanOnly : new boolean[] {false, true}) {
                var file = written(job, ReportFormat.CSV, humanOnly);
                assertThat(Files.readAllLines(file).stream().skip(1))
                        .as("job %d, people only: %s", job, humanOnly)
                        .filteredOn(line -> !line.startsWith("send,"))
                        .containsExactlyInAnyOrderElementsOf(expected(job, humanOnly));
            }
        }
        assertThat(Files.readString(written(TOLD_LATE, ReportFormat.CSV, false)))
                .contains("send,email,Late,", "send,sent_at,,2026-04-01T12:00:00Z");
    }

    @Test
    void everyNumberOfAWorkbookIsThatOfACount() throws IOException {
        for (boolean humanOnly : new boolean[] {false, true}) {
            assertThat(numbers(written(1, ReportFormat.XLSX, humanOnly)))
                    .containsExactlyInAnyOrderElementsOf(
                            expected(1, humanOnly).stream()
                                    .map(line -> line.split(",", -1))
                                    .filter(line -> !(line[4] + line[5] + line[6]).isEmpty())
                                    .map(line ->
                                            line[0] + "," + line[4] + "," + line[5] + "," + line[6])
                                    .toList());
        }
    }

    private static Path written(long job, ReportFormat format, boolean humanOnly) {
        var file = folder.resolve("report." + format);
        export.write(job, format, new Choice(false, humanOnly), file);
        return file;
    }

    /** Section, people, total and rate of each row of each sheet. */
    private static List<String> numbers(Path workbook) throws IOException {
        var all = new ArrayList<String>();
        try (var zip = new ZipFile(workbook.toFile())) {
            int number = 0;
            for (var section : EnumSet.complementOf(UNTOLD)) {
                var name = "xl/worksheets/sheet%d.xml".formatted(++number);
                var sheet = zip.getInputStream(zip.getEntry(name)).readAllBytes();
                NUMBER.matcher(new String(sheet, StandardCharsets.UTF_8))
                        .results()
                        .filter(cell -> !cell.group(2).equals(HEADINGS))
                        .collect(
                                Collectors.groupingBy(
                                        cell -> cell.group(2),
                                        Collectors.toMap(
                                                cell -> cell.group(1), cell -> cell.group(3))))
                        .values()
                        .forEach(row -> all.add(section.key() + "," + row(row)));
            }
        }
        return all;
    }

    private static String row(Map<String, String> cells) {
        return Stream.of("D", "E", "F")
                .map(column -> cells.getOrDefault(column, ""))
                .collect(Collectors.joining(","));
    }

    private static List<String> expected(long job, boolean humanOnly) {
        var counted = new Counted(job, humanOnly ? human : events);
        var lines = counted.lines();
        var prefix = "machines," + (humanOnly ? "left_out_" : "counted_");
        lines.addAll(machines(job, prefix + "opens", EventType.OPEN));
        lines.addAll(machines(job, prefix + "clicks", EventType.CLICK));
        return lines;
    }

    private static List<String> machines(long job, String name, EventType type) {
        var all = new Counted(job, events);
        var left = new Counted(job, human);
        return all.total(type) == 0
                ? List.of()
                : List.of(
                        "%s,,,%d,%d,"
                                .formatted(
                                        name,
                                        all.people(type) - left.people(type),
                                        all.total(type) - left.total(type)));
    }

    /** What a plain count of raw events of one job says. */
    private record Counted(long job, List<Event> raw) {
        Stream<Event> of(EventType type) {
            return raw.stream().filter(event -> event.job() == job && event.type() == type);
        }

        long total(EventType type) {
            return of(type).count();
        }

        long people(EventType type) {
            return people(of(type));
        }

        static long people(Stream<Event> some) {
            return some.map(Event::subscriber).distinct().count();
        }

        List<String> lines() {
            var lines = new ArrayList<String>();
            boolean isTold = job == 1 || job == NOBODY;
            long sent = total(EventType.SENT);
            long delivered = sent - people(EventType.BOUNCE);
            long opened = people(EventType.OPEN);
            long clicked = people(EventType.CLICK);
            long left = people(EventType.UNSUBSCRIBE);
            lines.add("people,sent,,,%s,,".formatted(isTold ? sent : ""));
            lines.add("people,delivered,,,%s,,".formatted(isTold ? delivered : ""));
            lines.add("people,unique_opens,,,%d,%d,".formatted(opened, total(EventType.OPEN)));
            lines.add("people,unique_clicks,,,%d,%d,".formatted(clicked, total(EventType.CLICK)));
            lines.add("people,unsubscribes,,,%d,,".formatted(left));
            lines.add("people,forwards,,,,%d,".formatted(total(EventType.FORWARD)));
            lines.add("rates,delivery,,,,," + rate(delivered, sent));
            lines.add("rates,bounce,,,,," + rate(people(EventType.BOUNCE), sent));
            lines.add("rates,open,,,,," + rate(opened, delivered));
            lines.add("rates,click,,,,," + rate(clicked, delivered));
            lines.add("rates,click_to_open,,,,," + rate(clicked, opened));
            lines.add("rates,unsubscribe,,,,," + rate(left, delivered));
            bounces(lines);
            links(lines);
            domains(lines);
            hours(lines, "opens", EventType.OPEN);
            hours(lines, "clicks", EventType.CLICK);
            return lines;
        }

        static String rate(long part, long whole) {
            return whole <= 0 ? "" : Double.toString((double) part / whole);
        }

        /** By each person's last. */
        private void bounces(List<String> lines) {
            var last =
                    of(EventType.BOUNCE)
                            .collect(
                                    Collectors.toMap(
                                            Event::subscriber,
                                            event -> event,
                                            (one, other) ->
                                                    one.at().isAfter(other.at()) ? one : other));
            for (var category : List.of("hard", "soft", "block", "other")) {
                long people =
                        last.values().stream()
                                .map(event -> ((Detail.Bounce) event.detail()).category())
                                .filter(is -> word(is).equals(category))
                                .count();
                lines.add("bounces,%s_bounces,,,%d,,".formatted(category, people));
            }
        }

        private static String word(BounceCategory category) {
            return switch (category) {
                case HARD -> "hard";
                case SOFT -> "soft";
                case BLOCK -> "block";
                case TECHNICAL, UNKNOWN -> "other";
            };
        }

        private void links(List<String> lines) {
            of(EventType.CLICK)
                    .collect(Collectors.groupingBy(event -> (Detail.Click) event.detail()))
                    .forEach((link, clicks) ->
                            lines.add(
                                    "links,%s,%s,,%d,%d,%s"
                                            .formatted(
                                                    link.alias(),
                                                    link.url(),
                                                    people(clicks.stream()),
                                                    clicks.size(),
                                                    rate(clicks.size(), total(EventType.CLICK)))));
        }

        /** Those of all whom anything is known of, machines too. */
        private void domains(List<String> lines) {
            events.stream()
                    .filter(event -> event.job() == job)
                    .map(Counted::domain)
                    .distinct()
                    .forEach(domain -> {
                        long sent = people(domain, EventType.SENT);
                        long bounced = people(domain, EventType.BOUNCE);
                        long delivered = Math.max(0, sent - bounced);
                        domain(lines, "sent," + domain, sent, 0);
                        domain(lines, "delivered," + domain, delivered, sent);
                        domain(lines, "bounced," + domain, bounced, sent);
                        domain(
                                lines,
                                "opened," + domain,
                                people(domain, EventType.OPEN),
                                delivered);
                        domain(
                                lines,
                                "clicked," + domain,
                                people(domain, EventType.CLICK),
                                delivered);
                    });
        }

        private static void domain(List<String> lines, String name, long people, long whole) {
            lines.add("domains,domain_%s,,%d,,%s".formatted(name, people, rate(people, whole)));
        }

        private long people(String domain, EventType type) {
            return people(of(type).filter(event -> domain(event).equals(domain)));
        }

        private static String domain(Event event) {
            return MachineEvents.email(event.subscriber()).replaceAll(".*@", "");
        }

        private void hours(List<String> lines, String what, EventType type) {
            count(type, event -> event.at().toString().substring(0, 13))
                    .forEach((hour, number) ->
                            lines.add("%s_by_hour,,,%s:00:00Z,,%d,".formatted(what, hour, number)));
            count(type, Counted::hourOfWeek)
                    .forEach((hour, number) ->
                            lines.add("week,week_%s,%s,,,%d,".formatted(what, hour, number)));
        }

        private Map<String, Long> count(EventType type, Function<Event, String> by) {
            return of(type).collect(Collectors.groupingBy(by, Collectors.counting()));
        }

        /** 1970 began on a Thursday. */
        private static String hourOfWeek(Event event) {
            long hours = event.at().getEpochSecond() / 3600;
            var days =
                    List.of(
                            "THURSDAY",
                            "FRIDAY",
                            "SATURDAY",
                            "SUNDAY",
                            "MONDAY",
                            "TUESDAY",
                            "WEDNESDAY");
            return "%s %02d:00".formatted(days.get((int) (hours / 24 % 7)), hours % 24);
        }
    }
}
