package io.mailwright.server;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.Status;
import io.mailwright.server.engine.batch.Batches;
import io.mailwright.server.engine.export.Export;
import io.mailwright.server.engine.export.ExportKind;
import io.mailwright.server.engine.export.ExportSpec;
import io.mailwright.server.engine.export.ExportSpec.Period;
import io.mailwright.server.files.FileArea;
import io.mailwright.server.store.Store;
import io.mailwright.server.store.Tables;
import io.mailwright.xmlapi.bulk.BulkFile;
import io.mailwright.xmlapi.bulk.BulkReader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A process of its own in which one export with many events is written, then read as the client
 * does, and which says how much memory that took.
 */
final class ExportProcess {
    private static final int PEOPLE = 1_000;

    private ExportProcess() {}

    /**
     * What it came to.
     *
     * @param resident the most memory the process had, in MB
     */
    record Result(long events, long resident, double written, double read, long megabytes) {}

    /** Lets it do its work, with so much memory for objects. */
    static Result run(Path data, int events, String heap) throws IOException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:+UseSerialGC",
                                "-Xmx" + heap,
                                "-cp",
                                System.getProperty("java.class.path"),
                                ExportProcess.class.getName(),
                                data.toString(),
                                Integer.toString(events))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            var line = out.lines().filter(each -> each.startsWith("done ")).findFirst();
            var told = new Scanner(line.orElseThrow(() -> new IOException("it broke off")));
            told.next();
            return new Result(
                    told.nextLong(),
                    told.nextLong(),
                    Double.parseDouble(told.next()),
                    Double.parseDouble(told.next()),
                    told.nextLong());
        }
    }

    static void main(String[] arguments) throws Exception {
        var data = Path.of(arguments[0]);
        SentJob.fill(data);
        try (var store = Store.open(data.resolve("account.db"), InstantSource.system())) {
            long list = store.change(ExportProcess::people);
            addEvents(data, list, Integer.parseInt(arguments[1]));
            long began = System.nanoTime();
            var zip = write(store, data);
            double written = (System.nanoTime() - began) / 1e9;
            var events = new AtomicLong();
            began = System.nanoTime();
            BulkFile.read(zip, new BulkReader(_ -> {}, _ -> {}, _ -> events.incrementAndGet()));
            System.out.printf(
                    "done %d %d %.1f %.1f %d%n",
                    events.get(),
                    residentMegabytes(),
                    written,
                    (System.nanoTime() - began) / 1e9,
                    Files.size(zip) / 1_000_000);
        }
    }

    private static long people(Tables tables) {
        for (int i = 0; i < PEOPLE; i++) {
            var email = "reader%d@example.org".formatted(i);
            long id = tables.subscribers().create(email, EmailType.HTML, Map.of()).id();
            tables.memberships().put(2, id, Status.ACTIVE, null, tables.now());
        }
        return 2;
    }

    /** Opens, one a second; by one statement, since there are millions. */
    private static void addEvents(Path data, long list, int events) throws SQLException {
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + data.resolve("account.db"));
                var insert =
                        connection.prepareStatement(
                                """
                                insert into event (job, at, subscriber, number, type, list, batch)
                                with recursive n(i) as (
                                    select 0 union all select i + 1 from n where i < ? - 1)
                                select 2030001, 1267543000000 + i * 1000,
                                    100000005 + i % ?, 0, 'OPEN', ?, 0 from n
                                """)) {
            insert.setInt(1, events);
            insert.setInt(2, PEOPLE);
            insert.setLong(3, list);
            insert.executeUpdate();
        }
    }

    private static Path write(Store store, Path data) throws InterruptedException {
        var always = new Period(0, Long.MAX_VALUE);
        var spec = new ExportSpec(2030001, 0, null, always, always, Map.of());
        long id = store.change(tables -> Export.ask(tables, ExportKind.JOB_ATTRIBUTES, spec));
        var works = new ArrayList<>(Export.all(store, FileArea.in(data)));
        new Batches(store, List.copyOf(works)).run();
        var done = store.read(tables -> tables.batches().find(id)).orElseThrow();
        return data.resolve("ftp").resolve(done.file());
    }

    private static long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
