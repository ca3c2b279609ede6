package io.mailwright.cache;

import io.mailwright.domain.ListCounts;
import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.domain.Status;
import io.mailwright.domain.SubscriberQuery;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How fast a cache of 1,000,000 people is filled, searched and paged. Prints lines; {@code
 * -Dbench.people=N} makes it smaller.
 */
@Tag("benchmark")
class SearchBenchmark {
    private static final int HITS = 50;
    private static final long EVERYBODY = 1;
    private static final long HALF = 2;
    private static final long HUNDREDTH = 3;
    private static final long TEN_THOUSANDTH = 4;

    private final long people = Long.getLong("bench.people", 1_000_000);
    private final PrintStream out = System.out;

    @TempDir Path folder;

    @Test
    void fillSearchAndPage() throws Exception {
        var csv = folder.resolve("people.csv");
        writeCsv(csv);
        double imported = sqliteImport(csv);
        try (var db = Database.open(folder.resolve("bench.db"))) {
            fill(db, imported);
            out.printf("cache file: %,d MB%n", db.size() >> 20);
            search(new SubscriberSearch(db));
            page(new SubscriberSearch(db));
            out.printf("resident memory at the end: %,d MB%n", residentMegabytes());
        }
    }

    private void fill(Database db, double imported) {
        var lists = new ListStore(db);
        lists.save(list(EVERYBODY, ListType.MASTER));
        for (long id : List.of(HALF, HUNDREDTH, TEN_THOUSANDTH)) {
            lists.save(list(id, ListType.PUBLIC));
        }
        try (var staging = Staging.open(db)) {
            double all = take(staging, EVERYBODY, 1);
            out.printf(
                    "load, %,d people into an empty cache with search index: %.1f s, %,.0f rows/s;"
                            + " sqlite3 .import of the same rows without: %.1f s; ratio %.1f%n",
                    people, all, people / all, imported, all / imported);
            double half = take(staging, HALF, 2);
            take(staging, HUNDREDTH, 100);
            take(staging, TEN_THOUSANDTH, 10_000);
            out.printf("load, %,d known people of a second list: %.1f s%n", people / 2, half);
            out.printf("load, the %,d again, unchanged: %.1f s%n", people, take(staging, 1, 1));
            staging.finish();
        }
    }

    private static MailList list(long id, ListType type) {
        return new MailList(id, "List " + id, type, ListCounts.NONE, null, Instant.EPOCH);
    }

    private double take(Staging staging, long list, long every) {
        return seconds(() -> {
            staging.begin();
            ManyPeople.on(list, people, every).forEach(staging::add);
            staging.takeOver(list, Instant.EPOCH);
        });
    }

    void search(SubscriberSearch search) {
        var queries = queries();
        queries.forEach(query -> search.page(query, 0, HITS));
        var slowest = new ArrayList<String>();
        var kinds = new java.util.TreeMap<String, List<Double>>();
        var all = new ArrayList<Double>();
        for (var query : queries) {
            var hits = new int[1];
            double millis = 1000 * seconds(() -> hits[0] = search.page(query, 0, HITS).size());
            all.add(millis);
            kinds.computeIfAbsent(kind(query), _ -> new ArrayList<>()).add(millis);
            slowest.add("%8.1f ms %3d hits  %s".formatted(millis, hits[0], query));
        }
        report("search, first 50 hits, " + all.size() + " queries", all);
        kinds.forEach((kind, times) -> report("  of these, " + kind, times));
        slowest.sort(java.util.Comparator.reverseOrder());
        slowest.stream().limit(12).forEach(out::println);
        var counts = new ArrayList<Double>();
        for (var query : queries.subList(0, 60)) {
            counts.add(1000 * seconds(() -> search.count(query)));
        }
        report("counting all matches, 60 queries", counts);
    }

    private static String kind(SubscriberQuery query) {
        int length = query.text().codePointCount(0, query.text().length());
        return (length < 3 ? "1 or 2 characters" : "3 or more characters")
                + (query.listId() == null && query.statuses().isEmpty() ? "" : ", filtered");
    }

    /** Names, domains, parts of one address, numbers, one and two characters, absent ones. */
    private List<SubscriberQuery> queries() {
        var random = new Random(11);
        var texts = new ArrayList<>(ManyPeople.DOMAINS);
        texts.addAll(ManyPeople.FIRST);
        texts.addAll(ManyPeople.LAST);
        texts.addAll(ManyPeople.CITIES);
        texts.addAll(
                List.of("@", "a", "q", "7", "王", "欧", "са", "ka", "zz", "qz", "田", "東京", "敏 李"));
        texts.addAll(
                List.of("nobody@nowhere", "zzzzzz", "example.museumx", "Ann Petrov", "龍", "龍馬"));
        for (int i = 0; i < 40; i++) {
            var person = ManyPeople.person(1 + random.nextLong(people));
            var email = person.email();
            texts.add(email);
            texts.add(email.substring(2, 9));
            texts.add(email.substring(1, 5));
            texts.add(person.attributes().get("Customer Number"));
            texts.add(person.attributes().get("Company"));
        }
        var queries = new ArrayList<SubscriberQuery>();
        for (int i = 0; i < texts.size(); i++) {
            queries.add(
                    switch (random.nextInt(5)) {
                        case 0 -> new SubscriberQuery(texts.get(i), Set.of(), HALF);
                        case 1 -> new SubscriberQuery(texts.get(i), Set.of(Status.HELD), null);
                        case 2 -> new SubscriberQuery(texts.get(i), Set.of(), filter(i));
                        default -> new SubscriberQuery(texts.get(i), Set.of(), null);
                    });
        }
        return queries;
    }

    private static long filter(int i) {
        return i % 2 == 0 ? HUNDREDTH : TEN_THOUSANDTH;
    }

    void page(SubscriberSearch search) {
        page(search, "everybody", SubscriberQuery.ALL);
        page(search, "half", new SubscriberQuery("", Set.of(), HALF));
        page(search, "a hundredth", new SubscriberQuery("", Set.of(), HUNDREDTH));
        page(search, "unsubscribed", new SubscriberQuery("", Set.of(Status.UNSUBSCRIBED), null));
        page(search, "text e", new SubscriberQuery("e", Set.of(), null));
    }

    private void page(SubscriberSearch search, String what, SubscriberQuery query) {
        var first = 1000 * seconds(() -> search.page(query, 0, HITS));
        var counting = 1000 * seconds(() -> search.count(query));
        long count = search.count(query);
        double jump = 1000 * seconds(() -> search.page(query, count - 60, HITS));
        var times = new ArrayList<Double>();
        var random = new Random(5);
        for (int i = 0; i < 300; i++) {
            long offset = random.nextLong(count);
            times.add(1000 * seconds(() -> search.page(query, offset, HITS)));
        }
        out.printf(
                "page, %s (%,d): first %.1f ms, count %.1f ms, first jump to the end %.1f ms%n",
                what, count, first, counting, jump);
        report("  then 50 rows at random offsets", times);
    }

    private void report(String what, List<Double> millis) {
        var sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        out.printf(
                "%s: p50 %.1f ms, p95 %.1f ms, max %.1f ms%n",
                what, at(sorted, 0.50), at(sorted, 0.95), sorted[sorted.length - 1]);
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * part))];
    }

    private static double seconds(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private void writeCsv(Path csv) throws IOException {
        try (var writer = Files.newBufferedWriter(csv)) {
            Consumer<String> line =
                    text -> {
                        try {
                            writer.write(text + "\n");
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    };
            ManyPeople.on(1, people, 1)
                    .forEach(row -> {
                        var person = row.subscriber();
                        line.accept(
                                "%d,%s,%s,%s,\"%s\""
                                        .formatted(
                                                person.id(),
                                                person.email(),
                                                person.emailType(),
                                                row.membership().status(),
                                                Json.of(person.attributes())
                                                        .replace("\"", "\"\"")));
                    });
        }
    }

    /** In seconds; not a number where there is no sqlite3. */
    private double sqliteImport(Path csv) throws InterruptedException {
        var command =
                Arrays.asList(
                        "sqlite3",
                        folder.resolve("import.db").toString(),
                        "create table p(id integer primary key, email, type, status, attributes)",
                        ".import --csv " + csv + " p");
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
    private static long residentMegabytes() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        }
    }
}
