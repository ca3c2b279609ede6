package io.mailwright.service.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mailwright.cache.AttributeStore;
import io.mailwright.cache.Database;
import io.mailwright.cache.ListStore;
import io.mailwright.cache.Staging;
import io.mailwright.cache.SyncMarks;
import io.mailwright.domain.DataType;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.ListCounts;
import io.mailwright.domain.ListType;
import io.mailwright.domain.ListedSubscriber;
import io.mailwright.domain.MailList;
import io.mailwright.domain.Membership;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;
import io.mailwright.settings.Account;
import io.mailwright.settings.AccountBook;
import io.mailwright.settings.Home;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Checks files from the command line, beside {@code sqlite3 .import} of the same file into a table
 * keyed by address: against an account that knows nobody, and against one that has everybody
 * already. Needs {@code mvn package} to have run, and sqlite3.
 */
@Tag("benchmark")
class UploadCheckBenchmark {
    private static final Path PROGRAM = Path.of("target/mailwright/bin/mailwright");
    private static final int ROWS = 1_000_000;
    private static final int PAIRS = Integer.getInteger("pairs", 5);
    private static final int MOST = Integer.getInteger("most", 10_000_000);
    private static final long LIST = 2;
    private static final Account ACCOUNT =
            new Account("Bench", URI.create("http://127.0.0.1:9/"), "bench", null, 1);

    @TempDir Path folder;
    private Home home;

    @BeforeEach
    void open() {
        assumeTrue(Files.exists(PROGRAM), "run mvn package first");
        home = new Home(folder.resolve("home"));
        new AccountBook(home).put(ACCOUNT);
        try (var cache = Database.open(home.cache(ACCOUNT))) {
            account(cache);
        }
    }

    @Test
    void checksAMillionRows() throws Exception {
        var small = file(ROWS / 10);
        var million = file(ROWS);
        pairs("nobody known", million);
        alone("nobody known", small, PAIRS);
        alone("nobody known", million, PAIRS);
        alone("nobody known", file(MOST), 1);
        try (var cache = Database.open(home.cache(ACCOUNT))) {
            fill(cache);
        }
        pairs("everybody known", million);
        alone("everybody known", small, PAIRS);
        alone("everybody known", million, 1);
    }

    private void pairs(String what, Path file) throws Exception {
        var ratios = new ArrayList<Double>();
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        for (int pair = 0; pair < PAIRS; pair++) {
            theirs.add(imported(file));
            ours.add(check(file).seconds());
            ratios.add(ours.getLast() / theirs.getLast());
        }
        System.out.printf(
                "%s: %.2f s, .import %.2f s, %.2f times (medians of %d)%n",
                what, median(ours), median(theirs), median(ratios), PAIRS);
    }

    private void alone(String what, Path file, int runs) throws Exception {
        var seconds = new ArrayList<Double>();
        long resident = 0;
        for (int run = 0; run < runs; run++) {
            var ran = check(file);
            seconds.add(ran.seconds());
            resident = Math.max(resident, ran.residentMegabytes());
        }
        System.out.printf(
                "%s: %s %.2f s, resident %,d MB%n",
                what, file.getFileName(), median(seconds), resident);
    }

    private record Ran(double seconds, long residentMegabytes) {}

    private Ran check(Path file) throws IOException, InterruptedException {
        var out = folder.resolve("out.json");
        long began = System.nanoTime();
        var program =
                new ProcessBuilder(
                                PROGRAM.toString(),
                                "upload",
                                file.toString(),
                                "--list",
                                String.valueOf(LIST),
                                "--dry-run",
                                "--quiet",
                                "--json",
                                "--home",
                                home.folder().toString())
                        .redirectOutput(out.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        long resident = 0;
        while (!program.waitFor(20, TimeUnit.MILLISECONDS)) {
            resident = Math.max(resident, residentMegabytes(program.pid()));
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        assertThat(program.exitValue()).isZero();
        assertThat(Files.readString(out)).contains("\"rejected\" : 0,");
        return new Ran(seconds, resident);
    }

    private double imported(Path file) throws IOException, InterruptedException {
        var table = folder.resolve("import.db");
        Files.deleteIfExists(table);
        long began = System.nanoTime();
        int code =
                new ProcessBuilder(
                                "sqlite3",
                                table.toString(),
                                "create table people(email text primary key,"
                                        + " first, last, city, joined, points)",
                                ".mode csv",
                                ".import --skip 1 " + file + " people")
                        .inheritIO()
                        .start()
                        .waitFor();
        double seconds = (System.nanoTime() - began) / 1e9;
        assertThat(code).isZero();
        return seconds;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private Path file(int rows) throws IOException {
        var file = folder.resolve("people-" + rows + ".csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("Email Address,First Name,Last Name,City,Joined,Points\n");
            for (int i = 0; i < rows; i++) {
                int n = (int) (i * 7_919L % rows);
                out.write(email(n) + ",");
                out.write(String.join(",", values(n).values()));
                out.write('\n');
            }
        }
        return file;
    }

    private static String email(int n) {
        return "person." + Integer.toHexString(n * 0x9E3779B1) + "@example" + n % 97 + ".com";
    }

    private static Map<String, String> values(int n) {
        var values = new java.util.LinkedHashMap<String, String>();
        values.put("First Name", "First" + n % 1000);
        values.put("Last Name", "Last" + n % 5000);
        values.put("City", "Town " + n % 300);
        values.put("Joined", "3/" + (1 + n % 28) + "/2020");
        values.put("Points", String.valueOf(n % 100_000));
        return values;
    }

    private static void account(Database cache) {
        new SyncMarks(cache).end(Instant.now());
        new AttributeStore(cache)
                .replaceAll(
                        List.of(
                                TestAttributes.text("Email Address"),
                                TestAttributes.text("First Name"),
                                TestAttributes.text("Last Name"),
                                TestAttributes.text("City"),
                                TestAttributes.typed("Joined", DataType.DATE),
                                TestAttributes.typed("Points", DataType.NUMBER)));
        for (var type : List.of(ListType.MASTER, ListType.PUBLIC)) {
            new ListStore(cache)
                    .save(
                            new MailList(
                                    type == ListType.MASTER ? 1 : LIST,
                                    type.name(),
                                    type,
                                    ListCounts.NONE,
                                    null,
                                    Instant.now()));
        }
    }

    private static void fill(Database cache) {
        try (var staging = Staging.open(cache)) {
            for (long list = 1; list <= LIST; list++) {
                staging.begin();
                for (int n = 0; n < ROWS; n++) {
                    staging.add(
                            new ListedSubscriber(
                                    new Subscriber(n + 1, email(n), EmailType.HTML, values(n)),
                                    new Membership(list, "", Status.ACTIVE)));
                }
                staging.takeOver(list, Instant.now());
            }
            staging.finish();
        }
    }

    private static long residentMegabytes(long process) {
        try (var lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }
}
