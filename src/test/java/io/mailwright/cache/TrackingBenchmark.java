package io.mailwright.cache;

import io.mailwright.domain.tracking.AddressedEvent;
import io.mailwright.domain.tracking.BounceCategory;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.EngagementWanted;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.JobSummary;
import io.mailwright.service.tracking.JobLinks;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * How fast events come into the local copy, how much room they take, and how soon any figure is
 * there. Prints lines; {@code -Devents=N} makes it larger or smaller.
 */
@Tag("benchmark")
class TrackingBenchmark {
    private static final long PEOPLE = 500_000;
    private static final int JOBS = 100;
    private static final int ASKED = 200;
    private static final int ASKED_OF_DUCK = 40;
    private static final int ASKED_FILLED_IN = 20;
    private static final int FILLED_IN = 20_000;
    private static final long FIRST = 55_000_000;
    private static final Instant BEGIN = Instant.parse("2026-01-05T15:00:00Z");

    private final long count = Long.getLong("events", 2_000_000);
    private final PrintStream out = System.out;
    private int asked = ASKED;

    @TempDir Path folder;

    @Test
    void loadAndReport() throws Exception {
        var csv = folder.resolve("events.csv");
        writeCsv(csv);
        double imported = sqliteImport(csv);
        try (var db = Database.open(folder.resolve("bench.db"))) {
            double busy = processorSeconds();
            double taken = load(db);
            busy = processorSeconds() - busy;
            out.printf(
                    "load, %,d events of half a million people into an empty copy with roll-ups: %.1f s, %,.0f events/s, and"
                            + " %.1f s of all processors; sqlite3 .import of the same rows"
                            + " without: %.1f s, ratio %.1f%n",
                    count, taken, count / taken, busy, imported, taken / imported);
            out.printf("file: %.1f bytes an event%n", (double) Files.size(db.file()) / count);
            out.printf("resident memory, the most: %,d MB%n", mostResidentMegabytes());
            double again = load(db);
            out.printf("load, all of it again: %.1f s, %,.0f events/s%n", again, count / again);
            report(new ReportStore(db));
            report(new EngagementStore(db));
            filledInLinks(db);
        }
        besideDuck(csv);
    }

    /** Comes last: what it takes of memory is no more measured. */
    private void besideDuck(Path csv) throws SQLException {
        long began = System.nanoTime();
        try (var duck = DuckBeside.of(csv, folder.resolve("duck.db"))) {
            out.printf("DuckDB, loaded and sorted: %.1f s%n", (System.nanoTime() - began) / 1e9);
            asked = ASKED_OF_DUCK;
            time("DuckDB, all jobs", _ -> duck.all());
            time("DuckDB, one job", duck::one);
            time("DuckDB, its links", duck::links);
            time("DuckDB, its hours", duck::quarters);
            var places = new Random(3);
            time(
                    "DuckDB, a page of its people, OPEN",
                    job -> duck.people(job, EventType.OPEN, FIRST + places.nextLong(PEOPLE)));
            var people = new Random(4);
            time("DuckDB, one subscriber", _ -> duck.history(FIRST + people.nextLong(PEOPLE)));
        }
    }

    private static double processorSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis()
                / 1e3;
    }

    private double load(Database db) {
        return seconds(() -> {
            try (var load = TrackingLoad.open(db)) {
                for (long i = 0; i < PEOPLE; i++) {
                    load.person(FIRST + i, "p" + i + "@example.org");
                }
                each(event -> load.add(new AddressedEvent(event, "")));
                load.takeOver(BEGIN);
            }
        });
    }

    /**
     * As the account tells them: by job, then time, ever fewer within forty days; half of all are
     * of ten large jobs.
     */
    private void each(Consumer<Event> events) {
        var random = new SplittableRandom(7);
        for (int job = 1; job <= JOBS; job++) {
            long size = job <= 10 ? count / 20 : count / 2 / (JOBS - 10);
            for (long i = 0; i < size; i++) {
                long at = (long) (40 * 86_400 * Math.pow((double) i / size, 4));
                events.accept(event(700_000 + job, at, random));
            }
        }
    }

    private static Event event(long job, long at, SplittableRandom random) {
        int kind = random.nextInt(1000);
        var type =
                kind < 550
                        ? EventType.SENT
                        : kind < 850
                                ? EventType.OPEN
                                : kind < 980
                                        ? EventType.CLICK
                                        : kind < 995 ? EventType.BOUNCE : EventType.UNSUBSCRIBE;
        return new Event(
                type,
                job,
                FIRST + random.nextLong(PEOPLE),
                31_001,
                0,
                BEGIN.plusSeconds(
                        (job - 700_000) * 86_400 + (type == EventType.SENT ? at % 3600 : at)),
                detail(type, random));
    }

    private static Detail detail(EventType type, SplittableRandom random) {
        return switch (type) {
            case CLICK -> {
                int link = random.nextInt(20);
                yield new Detail.Click(link, "http://www.example.org/offers/" + link, "Offer");
            }
            case BOUNCE ->
                    new Detail.Bounce(
                            BounceCategory.HARD,
                            2001,
                            550,
                            "550 5.1.1 user unknown (queue " + random.nextInt() + ")");
            default -> Detail.NONE;
        };
    }

    private void report(ReportStore reports) {
        time("all jobs", _ -> reports.all());
        time("one job", job -> reports.find(job));
        time("its links", job -> reports.links(job, false));
        time("its hours", job -> reports.quarters(job, false));
        time("why it came back", reports::bounces);
        time("its domains", job -> reports.domains(job, true, 1000));
        time("its lists", job -> reports.lists(job, true));
        time(
                "who clicked any of its links",
                job -> reports.clickers(job, reports.links(job, true), true));
        var places = new Random(3);
        for (var type : List.of(EventType.SENT, EventType.OPEN, EventType.CLICK)) {
            time(
                    "a page of its people, " + type,
                    job -> reports.people(job, type, false, FIRST + places.nextLong(PEOPLE), 50));
        }
        var emails = new Random(4);
        time(
                "one subscriber",
                _ -> reports.history("p" + emails.nextLong(PEOPLE) + "@example.org"));
    }

    /** Of half a million people, of whom each quiet one counts; deep pages as well. */
    private void report(EngagementStore engagement) {
        var asOf = engagement.asOf().orElseThrow();
        for (int days : List.of(30, 90)) {
            var quiet = EngagementWanted.quiet(asOf, days, true);
            time("how many are quiet for " + days + " days", _ -> engagement.count(quiet));
            time("a page of them", _ -> engagement.page(quiet, null, 200));
            pageBehindMany(engagement, quiet);
        }
        var active = new EngagementWanted.MostActive(true);
        time("how many are active", _ -> engagement.count(active));
        time("a page of the most active", _ -> engagement.page(active, null, 200));
        pageBehindMany(engagement, active);
    }

    private void pageBehindMany(EngagementStore engagement, EngagementWanted wanted) {
        var many = engagement.page(wanted, null, 50_000);
        if (!many.isEmpty()) {
            var last = many.getLast();
            var what = "a page behind %,d of them".formatted(many.size());
            time(what, _ -> engagement.page(wanted, last, 200));
        }
    }

    /** A mail with one link that was filled in with the number of each who clicked it. */
    private void filledInLinks(Database db) {
        long job = 700_000L + JOBS + 1;
        var summary = new JobSummary(70, "Vote", "", "", "", BEGIN, null, Map.of(), Map.of());
        var vote = "https://www.example.org/vote?who=";
        try (var load = TrackingLoad.open(db)) {
            load.add(new ToldJob(job, false, summary, List.of(), Set.of(), BEGIN, null));
            for (long i = 0; i < FILLED_IN; i++) {
                var click = new Detail.Click(1, vote + i, "Vote");
                var at = BEGIN.plusSeconds(i);
                load.add(
                        new AddressedEvent(
                                new Event(EventType.CLICK, job, FIRST + i, 0, 0, at, click), ""));
            }
            load.takeOver(BEGIN);
        }
        new EmailBodyStore(db)
                .save(70, "<a href='" + vote + "%%subscriberid%%' alias=Vote>v</a>", BEGIN);
        var links = new JobLinks(db);
        var one = links.of(job, true);
        asked = ASKED_FILLED_IN;
        time(
                "links of a job, filled in for %,d people".formatted(FILLED_IN),
                _ -> links.of(job, true));
        asked = ASKED;
        if (one.size() != 1 || one.getFirst().people() != FILLED_IN) {
            throw new IllegalStateException(one.size() + " links");
        }
    }

    private void time(String what, LongConsumer work) {
        var random = new Random(5);
        var millis = new ArrayList<Double>();
        for (int i = 0; i < asked; i++) {
            long job = 700_001L + random.nextInt(JOBS);
            millis.add(1000 * seconds(() -> work.accept(job)));
        }
        var sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        out.printf(
                "%s: p50 %.1f ms, p95 %.1f ms, max %.1f ms%n",
                what, sorted[asked / 2], sorted[asked * 95 / 100], sorted[asked - 1]);
    }

    private static double seconds(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private void writeCsv(Path csv) throws IOException {
        try (var writer = Files.newBufferedWriter(csv)) {
            each(event -> {
                try {
                    writer.write(
                            "%d,%d,%d,%d,%d,0,%d,0,0%n"
                                    .formatted(
                                            event.job(),
                                            EventCode.of(event.type()),
                                            event.subscriber(),
                                            event.at().getEpochSecond(),
                                            link(event.detail()),
                                            event.list()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static long link(Detail detail) {
        return detail instanceof Detail.Click click ? click.link() : 0L;
    }

    /** In seconds; not a number where there is no sqlite3. */
    private double sqliteImport(Path csv) throws InterruptedException {
        var command =
                Arrays.asList(
                        "sqlite3",
                        folder.resolve("import.db").toString(),
                        "create table e(job integer, type integer, person integer, at integer,"
                                + " link integer, number integer, list integer, batch integer,"
                                + " detail integer)",
                        ".import --csv " + csv + " e");
        long began = System.nanoTime();
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            out.println("no sqlite3 here to compare with");
            return Double.NaN;
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** From the system where it says so, else 0. */
    private static long mostResidentMegabytes() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        }
    }
}
