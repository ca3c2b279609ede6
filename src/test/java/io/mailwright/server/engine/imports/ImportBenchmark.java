package io.mailwright.server.engine.imports;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.GroupRule;
import io.mailwright.domain.GroupRule.Condition;
import io.mailwright.domain.GroupRule.Match;
import io.mailwright.domain.GroupRule.Operator;
import io.mailwright.domain.ListImport;
import io.mailwright.domain.ListImport.Format;
import io.mailwright.domain.ListImport.Mode;
import io.mailwright.domain.ListType;
import io.mailwright.server.engine.groups.Groups;
import io.mailwright.server.files.FileArea;
import io.mailwright.server.store.ImportTable.Import;
import io.mailwright.server.store.Store;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * Imports files of an address and six attributes into a list: 1,000,000 people into an empty one,
 * then into the list of 1,000,000 as many again that are new, known and changed, and known and as
 * they were; beside {@code sqlite3 .import} of the same files in the same run.
 */
@Tag("benchmark")
class ImportBenchmark {
    private static final int ROWS = Integer.getInteger("rows", 1_000_000);
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
    private Store store;
    private long list;

    @Test
    void rowsASecond() throws Exception {
        store = Store.open(folder.resolve("account.db"), InstantSource.system());
        list =
                store.change(tables -> {
                    for (var name : List.of("City", "Region", "Joined", "Points")) {
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
                });
        measure("new, into an empty list", 0, "");
        measure("known, nothing changed", 0, "");
        measure("known, changed", 0, "x");
        measure("new", ROWS, "");
        measureGroup();
        store.close();
    }

    private void measure(String what, int from, String tag) throws Exception {
        var file = Files.createDirectories(folder.resolve("ftp/import")).resolve("people.csv");
        write(file, from, tag);
        double reference = reference(file);
        var imports = new Imports(store, FileArea.in(folder), folder);
        long id =
                imports.ask(
                        new ListImport(
                                List.of(list),
                                "people.csv",
                                Format.CSV,
                                true,
                                FIELDS,
                                Mode.ADD_UPDATE,
                                ""));
        var threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long began = System.nanoTime();
        imports.run();
        double seconds = (System.nanoTime() - began) / 1e9;
        Import done = store.read(tables -> tables.imports().find(id)).orElseThrow();
        System.out.printf(
                "import: %s: %.1f s, %,.0f rows/s, %.1f times .import (%.2f s); cpu of the worker %.1f s; %s %s; resident %,d MB%n",
                what,
                seconds,
                ROWS / seconds,
                seconds / reference,
                reference,
                (threads.getCurrentThreadCpuTime() - cpu) / 1e9,
                done.state(),
                done.progress(),
                residentMegabytes());
    }

    private void measureGroup() {
        var rule =
                new GroupRule(
                        Match.ALL,
                        List.of(
                                new Condition("City", Operator.STARTS_WITH, "town 1"),
                                new Condition("Points", Operator.GREATER_THAN, "3")));
        var groups = new Groups(store);
        long began = System.nanoTime();
        long id = groups.add(list, "Group", "", rule);
        double added = (System.nanoTime() - began) / 1e9;
        began = System.nanoTime();
        groups.refresh(id);
        System.out.printf(
                "group: added in %.1f s, refreshed in %.1f s, %,d members%n",
                added,
                (System.nanoTime() - began) / 1e9,
                (long) store.read(t -> t.groups().size(id)));
    }

    private static void write(Path file, int from, String tag) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", FIELDS) + "\n");
            for (int i = 0; i < ROWS; i++) {
                int n = from + (int) (i * 7_919L % ROWS);
                out.write(
                        "person."
                                + Integer.toHexString(n * 0x9E3779B1)
                                + "@example"
                                + n % 97
                                + ".com");
                out.write(
                        ",First"
                                + n % 1000
                                + ",Last"
                                + n % 5000
                                + ",Town "
                                + n % 300
                                + tag
                                + ",Region "
                                + n % 12
                                + ",3/"
                                + (1 + n % 28)
                                + "/2020,"
                                + n % 100_000
                                + "\n");
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
