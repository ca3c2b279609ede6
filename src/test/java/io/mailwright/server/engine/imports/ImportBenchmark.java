package io.mailwright.server.engine.imports;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.ListImport;
import io.mailwright.domain.ListImport.Format;
import io.mailwright.domain.ListImport.Mode;
import io.mailwright.domain.ListType;
import io.mailwright.domain.SubscriberValues;
import io.mailwright.server.engine.Subscriptions;
import io.mailwright.server.files.FileArea;
import io.mailwright.server.store.Store;
import io.mailwright.server.store.Tables;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * Imports files of an address and six attributes into a list: 1,000,000 people into an empty one,
 * then into the list of 1,000,000 the same again, the same changed, and as many new ones; beside
 * {@code sqlite3 .import} of the same file in the same run. Last, how long a call has to wait that
 * puts somebody on the list meanwhile.
 */
@Tag("benchmark")
class ImportBenchmark {
    private static final int ROWS = Integer.getInteger("rows", 1_000_000);
    private static final List<String> NEW = List.of("City", "Region", "Joined", "Points");
    private static final List<String> FIELDS =
            List.of(
                    Attribute.EMAIL_ADDRESS,
                    "First Name",
                    "Last Name",
                    "City",
                    "Region",
                    "Joined",
                    "Points");

    @TempDir private Path folder;
    private long list;

    @Test
    void rowsASecond() throws Exception {
        try (var store = Store.open(folder.resolve("account.db"), InstantSource.system())) {
            list = store.change(ImportBenchmark::prepared);
            measure(store, "new, into an empty list", 0, "");
            measure(store, "known, nothing changed", 0, "");
            measure(store, "known, changed", 0, "x");
            measure(store, "new", ROWS, "");
            measureCalls(store);
        }
    }

    private static long prepared(Tables tables) {
        for (var name : NEW) {
            tables.attributes()
                    .add(
                            new Attribute(
                                    name,
                                    "",
                                    "",
                                    DataType.TEXT,
                                    false,
                                    0,
                                    100,
                                    true,
                                    "",
                                    List.of()));
        }
        return tables.lists().create("Spring", ListType.PUBLIC, tables.now());
    }

    private void measure(Store store, String what, int from, String tag) throws Exception {
        var imports = new Imports(store, FileArea.in(folder), folder);
        var file = folder.resolve("ftp/import/people.csv");
        write(file, from, tag);
        double reference = reference(file);
        long id = ask(imports);
        long began = System.nanoTime();
        imports.run();
        double seconds = (System.nanoTime() - began) / 1e9;
        var done = store.read(tables -> tables.imports().find(id)).orElseThrow();
        System.out.printf(
                "import: %s: %.1f s, %,.0f rows/s, %.1f times .import (%.2f s); %s; resident %,d"
                        + " MB%n",
                what,
                seconds,
                ROWS / seconds,
                seconds / reference,
                reference,
                done.progress(),
                residentMegabytes());
    }

    private void measureCalls(Store store) throws Exception {
        var imports = new Imports(store, FileArea.in(folder), folder);
        write(folder.resolve("ftp/import/people.csv"), 2 * ROWS, "");
        ask(imports);
        var importing =
                CompletableFuture.runAsync(() -> {
                    try {
                        imports.run();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
        int calls = 0;
        long longest = 0;
        long all = 0;
        while (!importing.isDone()) {
            long began = System.nanoTime();
            add(store, "called%d@example.com".formatted(calls++));
            long took = System.nanoTime() - began;
            longest = Math.max(longest, took);
            all += took;
            LockSupport.parkNanos(100_000_000);
        }
        importing.join();
        System.out.printf(
                "import: %,d calls meanwhile: %,d ms each, %,d ms the longest%n",
                calls, all / calls / 1_000_000, longest / 1_000_000);
    }

    private void add(Store store, String email) {
        var values = new SubscriberValues(email, null, null, null, Map.of());
        store.change(tables -> new Subscriptions(tables).add(list, values, true));
    }

    private long ask(Imports imports) {
        return imports.ask(
                new ListImport(
                        List.of(list),
                        "people.csv",
                        Format.CSV,
                        true,
                        FIELDS,
                        Mode.ADD_UPDATE,
                        ""));
    }

    /** In no order of the addresses. */
    private static void write(Path file, int from, String tag) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", FIELDS) + "\n");
            for (int i = 0; i < ROWS; i++) {
                int n = from + (int) (i * 7_919L % ROWS);
                out.write(
                        "person.%s@example%d.com,First%d,Last%d,Town %d%s,Region %d,3/%d/2020,%d\n"
                                .formatted(
                                        Integer.toHexString(n * 0x9E3779B1),
                                        n % 97,
                                        n % 1000,
                                        n % 5000,
                                        n % 300,
                                        tag,
                                        n % 12,
                                        1 + n % 28,
                                        n % 100_000));
            }
        }
    }

    private double reference(Path file) throws IOException, InterruptedException {
        var into = folder.resolve("reference.db");
        Files.deleteIfExists(into);
        long began = System.nanoTime();
        new ProcessBuilder("sqlite3", into.toString(), ".mode csv", ".import " + file + " people")
                .inheritIO()
                .start()
                .waitFor();
        return (System.nanoTime() - began) / 1e9;
    }

    private static long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
