package io.mailwright.server.engine.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.ListImport;
import io.mailwright.domain.ListImport.Format;
import io.mailwright.domain.ListImport.Mode;
import io.mailwright.domain.ListType;
import io.mailwright.domain.WorkState;
import io.mailwright.server.files.FileArea;
import io.mailwright.server.store.ImportTable.Import;
import io.mailwright.server.store.ImportTable.Progress;
import io.mailwright.server.store.Store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * A {@code kill -9} in the middle of an import, whenever it comes: the next start goes on from
 * where the import stood, and it ends as if nothing had happened.
 */
class ImportKillTest {
    private static final int ROUNDS = 20;
    private static final int LATEST_MILLIS = 80;
    private static final int ROWS = 20_000;
    private static final long MASTER = 1;

    /** Every so many rows one has no address. */
    private static final int WRONG = 97;

    private static final int REJECTED = (ROWS - 1) / WRONG + 1;

    @TempDir private Path data;
    private final Random random = new Random(4711);
    private Store store;
    private long list;
    private int files;

    @BeforeEach
    void open() {
        store = Store.open(data.resolve("account.db"), InstantSource.system());
        list = store.change(t -> t.lists().create("Spring", ListType.PUBLIC, t.now()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    @Timeout(300)
    void anImportEndsAsIfNothingHadHappened() throws Exception {
        int underWay = 0;
        ask();
        for (int round = 0; round < ROUNDS; ) {
            long done = last().progress().records();
            try (var process = new ImportProcess(data)) {
                while (round % 4 != 0 && last().progress().records() == done && isOpen()) {
                    LockSupport.parkNanos(5_000_000);
                }
                LockSupport.parkNanos(1_000_000L * random.nextInt(LATEST_MILLIS));
                process.kill();
            }
            assertWhatIsDoneIsWhole();
            if (last().state() == WorkState.COMPLETE) {
                ask();
            } else {
                round++;
                underWay += last().progress().records() > 0 ? 1 : 0;
            }
        }
        assertThat(underWay).as("some were killed in the midst").isPositive();
        assertThat(new Imports(store, FileArea.in(data), data).run()).isEmpty();
        assertEnd();
    }

    /** Half of the people are new, the others of the file before. */
    private void ask() throws IOException {
        var area = FileArea.in(data);
        var rows = new ArrayList<String>();
        for (int i = 0; i < ROWS; i++) {
            rows.add((i % WRONG == 0 ? "nobody" : address(files, i)) + ",Name " + files);
        }
        var name = "people%d.csv".formatted(files++);
        Files.write(data.resolve("ftp/import").resolve(name), rows);
        var fields = List.of("Email Address", "First Name");
        var order =
                new ListImport(List.of(list), name, Format.CSV, false, fields, Mode.ADD_UPDATE, "");
        assertThat(new Imports(store, area, data).ask(order)).isEqualTo(files);
    }

    private static String address(int file, int row) {
        return "p%d@example.org".formatted(file * ROWS / 2 + row);
    }

    private boolean isOpen() {
        return last().state() != WorkState.COMPLETE;
    }

    private Import last() {
        return imported(files);
    }

    private Import imported(long id) {
        return store.read(tables -> tables.imports().find(id)).orElseThrow();
    }

    /** However far an import has come, what it says of itself is so. */
    private void assertWhatIsDoneIsWhole() {
        long added = 0;
        for (int id = 1; id <= files; id++) {
            added += imported(id).progress().added();
        }
        assertThat(people(MASTER)).isEqualTo(added);
        assertThat(people(list)).isEqualTo(added);
    }

    private void assertEnd() throws IOException {
        var expected = new HashMap<String, String>();
        for (int file = 0; file < files; file++) {
            int before = expected.size();
            for (int i = 0; i < ROWS; i++) {
                if (i % WRONG != 0) {
                    expected.put(address(file, i), "Name " + file);
                }
            }
            assertEnd(imported(file + 1), expected.size() - before);
        }
        assertThat(firstNames()).isEqualTo(expected);
        assertThat(data.resolve("imports")).isEmptyDirectory();
    }

    private void assertEnd(Import done, int added) throws IOException {
        var result = data.resolve("ftp/import").resolve(done.resultFile());
        int updated = ROWS - REJECTED - added;
        assertThat(done.state()).isEqualTo(WorkState.COMPLETE);
        assertThat(done.progress())
                .isEqualTo(new Progress(ROWS, added, updated, REJECTED, Files.size(result)));
        var lines = new ArrayList<String>();
        lines.add("row,email,code,reason");
        for (int i = 0; i < ROWS; i += WRONG) {
            lines.add("%d,nobody,931,Invalid email address: nobody".formatted(i + 1));
        }
        assertThat(Files.readAllLines(result)).isEqualTo(lines);
    }

    private long people(long on) {
        return store.read(tables -> tables.lists().find(on, tables.now()))
                .orElseThrow()
                .counts()
                .subscribers();
    }

    /** Of those on the list, by their addresses. */
    private Map<String, String> firstNames() {
        var names = new HashMap<String, String>();
        store.read(tables -> {
            tables.memberships()
                    .each(
                            list,
                            null,
                            row ->
                                    names.put(
                                            row.subscriber().email(),
                                            row.subscriber().attributes().get("First Name")));
            return names;
        });
        return names;
    }
}
