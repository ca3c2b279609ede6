package io.mailwright.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Failure;
import io.mailwright.domain.SetAside;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

class DatabaseTest {
    @TempDir Path folder;

    private Path file() {
        return folder.resolve("cache").resolve("Account.db");
    }

    private static void put(Database db, String name, long value) {
        db.change(h -> h.execute("insert or replace into mark values (?, ?)", name, value));
    }

    private static long get(Database db, String name) {
        return db.read(h ->
                h.select("select value from mark where name = ?", name)
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(-1L));
    }

    @Test
    void keepsWhatWasWrittenAndIsReadableByItsOwnerOnly() throws IOException {
        try (var db = Database.open(file())) {
            put(db, "x", 7);
            assertThat(db.setAside()).isEmpty();
            assertThat(db.size()).isPositive();
            assertThat(permissions(file())).isEqualTo("rw-------");
            assertThat(permissions(folder.resolve("cache/Account.db-wal"))).isEqualTo("rw-------");
            assertThat(permissions(folder.resolve("cache"))).isEqualTo("rwx------");
        }
        try (var db = Database.open(file())) {
            assertThat(get(db, "x")).isEqualTo(7);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aChangeThatThrowsLeavesNothing() {
        try (var db = Database.open(file())) {
            assertThatThrownBy(() ->
                            db.change(h -> {
                                h.execute("insert into mark values ('x', 1)");
                                throw new IllegalStateException("halfway");
                            }))
                    .hasMessage("halfway");
            assertThat(get(db, "x")).isEqualTo(-1);
        }
    }

    @Test
    void readersSeeWhatIsCommittedWhileAnotherWrites() {
        try (var db = Database.open(file())) {
            put(db, "x", 1);
            db.change(h -> {
                h.execute("update mark set value = 2 where name = 'x'");
                assertThat(get(db, "x")).isEqualTo(1);
            });
            assertThat(get(db, "x")).isEqualTo(2);
        }
    }

    @Test
    void twoMayHaveItOpenAtOnce() {
        try (var one = Database.open(file());
                var other = Database.open(file())) {
            put(one, "x", 1);
            put(other, "y", 2);
            assertThat(get(other, "x")).isEqualTo(1);
            assertThat(get(one, "y")).isEqualTo(2);
        }
    }

    @RepeatedTest(20)
    void severalMayMakeItAtOnce() throws Exception {
        try (var openers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Database> open = () -> Database.open(file());
            for (var opened : openers.invokeAll(Collections.nCopies(4, open))) {
                opened.get().close();
            }
        }
    }

    @Test
    void whatIsNoDatabaseIsMovedAside() throws IOException {
        Database.open(file()).close();
        Files.writeString(file(), "these are not the pages of a database\n".repeat(200));
        try (var db = Database.open(file())) {
            var aside = onlySetAside(db, SetAside.Reason.DAMAGED);
            assertThat(aside.getFileName().toString()).matches("Account\\.damaged-[0-9-]+\\.db");
            assertThat(aside).content().startsWith("these are not");
            put(db, "x", 1);
            assertThat(get(db, "x")).isEqualTo(1);
        }
    }

    private static Path onlySetAside(Database db, SetAside.Reason reason) {
        assertThat(db.setAside())
                .singleElement()
                .extracting(SetAside::kind, SetAside::reason)
                .containsExactly(SetAside.Kind.LOCAL_COPY, reason);
        return db.setAside().getFirst().file();
    }

    @Test
    void aDamagedFileIsMovedAside() throws IOException {
        try (var db = Database.open(file())) {
            db.change(h -> {
                for (int i = 0; i < 2000; i++) {
                    h.execute("insert into mark values (?, ?)", "name " + i, i);
                }
            });
        }
        overwrite(file(), 4096 * 3, 4096 * 20);
        try (var db = Database.open(file())) {
            onlySetAside(db, SetAside.Reason.DAMAGED);
            assertThat(get(db, "name 1")).isEqualTo(-1);
        }
    }

    private static void overwrite(Path file, long from, int length) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var junk = new byte[length];
            java.util.Arrays.fill(junk, (byte) 0x5a);
            channel.write(java.nio.ByteBuffer.wrap(junk), from);
        }
    }

    @Test
    void aFileOfANewerProgramIsMovedAsideWhole() {
        try (var db = Database.open(file())) {
            put(db, "x", 7);
            db.change(h -> h.execute("pragma user_version = 1000"));
        }
        Path aside;
        try (var db = Database.open(file())) {
            aside = onlySetAside(db, SetAside.Reason.NEWER);
            assertThat(get(db, "x")).isEqualTo(-1);
        }
        assertThat(aside.getFileName().toString()).matches("Account\\.newer-[0-9-]+\\.db");
        assertThat(aside.toFile().length()).isGreaterThan(4096);
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidInWords() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file where the folder should be");
        assertThatThrownBy(() -> Database.open(file()))
                .isInstanceOf(Failure.CacheUnusable.class)
                .hasMessageContaining(file().getParent().toString())
                .hasMessageContaining("Check");
    }

    @Test
    void aFullDiskIsSaidInWordsAndChangesNothing() {
        try (var db = Database.open(file())) {
            put(db, "x", 1);
            assertThatThrownBy(() ->
                            db.change(h -> {
                                h.execute("update mark set value = 2");
                                fillUp(h);
                            }))
                    .isInstanceOf(Failure.CacheUnusable.class)
                    .hasMessageContaining("disk is full");
            assertThat(get(db, "x")).isEqualTo(1);
        }
    }

    /** SQLite's own limit on pages answers as a full disk does. */
    private static void fillUp(org.jdbi.v3.core.Handle handle) {
        handle.select("pragma max_page_count = 1").mapTo(Long.class).one();
        handle.execute(
                "with recursive n(i) as (select 1 union all select i + 1 from n where i < 9999)"
                        + " insert into mark select 'filler ' || i, i from n");
    }

    @Test
    void afterClosingItSaysSo() {
        var db = Database.open(file());
        db.close();
        assertThatThrownBy(() -> get(db, "x")).isInstanceOf(Failure.CacheUnusable.class);
        assertThatThrownBy(() -> put(db, "x", 1)).isInstanceOf(Failure.CacheUnusable.class);
    }
}
