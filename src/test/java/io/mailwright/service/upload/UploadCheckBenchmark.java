package io.mailwright.service.upload;

import io.mailwright.cache.AttributeStore;
import io.mailwright.cache.Database;
import io.mailwright.cache.ListStore;
import io.mailwright.cache.Staging;
import io.mailwright.domain.DataType;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.ListCounts;
import io.mailwright.domain.ListType;
import io.mailwright.domain.ListedSubscriber;
import io.mailwright.domain.MailList;
import io.mailwright.domain.Membership;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.service.Progress;
import io.mailwright.xmlapi.HttpTransport;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Checks a file of 1,000,000 rows and 6 columns, beside {@code sqlite3 .import} of the same file:
 * against an empty account, and against one that has everybody already.
 */
@Tag("benchmark")
class UploadCheckBenchmark {
    private static final int ROWS = 1_000_000;
    private static final int RUNS = Integer.getInteger("runs", 3);
    private static final long LIST = 2;

    @TempDir Path folder;

    @Test
    void checksAMillionRows() throws Exception {
        var file = file();
        System.out.printf(
                "upload check: %,d rows x 6 columns, %,d MB%n", ROWS, Files.size(file) >> 20);
        double imported = imported(file);
        System.out.printf("  sqlite3 .import %.2f s%n", imported);
        try (var cache = Database.open(folder.resolve("cache.db"));
                var transport = new HttpTransport(URI.create("http://127.0.0.1:9/"))) {
            account(cache);
            var uploads = new UploadService(cache, TestAccount.api(transport, 1), 1);
            var mapping =
                    uploads.suggest(uploads.preview(file), new AttributeStore(cache).all())
                            .mapping();
            var plan = new UploadPlan(file, LIST, mapping, UploadMode.ADD_UPDATE);
            measure("empty account", uploads, plan, imported);
            fill(cache);
            measure("everybody known", uploads, plan, imported);
        }
    }

    private static void measure(
            String what, UploadService uploads, UploadPlan plan, double imported)
            throws IOException {
        for (int run = 0; run < RUNS; run++) {
            var checked = uploads.check(plan, Progress.NONE);
            System.out.printf(
                    "  %s: %.2f s, %,.0f rows/s, %.2f times .import, resident %,d MB; new %,d, changed %,d, same %,d, rejected %,d%n",
                    what,
                    checked.seconds(),
                    ROWS / checked.seconds(),
                    checked.seconds() / imported,
                    residentMegabytes(),
                    checked.created(),
                    checked.updated(),
                    checked.unchanged(),
                    checked.rejected());
        }
    }

    private Path file() throws IOException {
        var file = folder.resolve("people.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("Email Address,First Name,Last Name,City,Joined,Points\n");
            for (int i = 0; i < ROWS; i++) {
                int n = (int) (i * 7_919L % ROWS);
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

    private double imported(Path file) throws IOException, InterruptedException {
        long began = System.nanoTime();
        int code =
                new ProcessBuilder(
                                "sqlite3",
                                folder.resolve("import.db").toString(),
                                ".mode csv",
                                ".import " + file + " people")
                        .inheritIO()
                        .start()
                        .waitFor();
        double seconds = (System.nanoTime() - began) / 1e9;
        return code == 0 ? seconds : Double.NaN;
    }

    private static long residentMegabytes() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
