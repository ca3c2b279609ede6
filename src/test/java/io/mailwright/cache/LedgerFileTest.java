package io.mailwright.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.mailwright.domain.SetAside;
import io.mailwright.domain.SetAside.Kind;
import io.mailwright.domain.SetAside.Reason;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The ledger outlives the local copy beside it, and what older versions kept comes into it. */
class LedgerFileTest {
    private static final LedgerReason WHY = new LedgerReason("Mail", "nobody", "There is no @.");

    @TempDir Path folder;

    private Path file() {
        return folder.resolve("Account.db");
    }

    private Path ledger() {
        return folder.resolve("Account.ledger.db");
    }

    private Database open() {
        return Database.open(file());
    }

    private static long upload(Database db, String name) {
        var store = new UploadStore(db);
        try (var claim = store.create(Path.of(name), 7, "Spring", "ADD_UPDATE", "{}")) {
            try (var filling = store.fill(claim.id())) {
                filling.add(row(2, "REJECTED", WHY), false);
                filling.add(row(3, "WAITING", LedgerReason.NONE), false);
                filling.finish();
            }
            return claim.id();
        }
    }

    private static LedgerRow row(long line, String state, LedgerReason why) {
        return new LedgerRow(line, "p@example.org", state, "", why, List.of("p@example.org", "x"));
    }

    @Test
    void aDamagedCopyTakesNoUploadWithIt() throws IOException {
        long id;
        try (var db = open()) {
            id = upload(db, "one.csv");
        }
        overwrite(file());
        try (var db = open()) {
            assertThat(db.setAside())
                    .extracting(SetAside::kind, SetAside::reason)
                    .containsExactly(tuple(Kind.LOCAL_COPY, Reason.DAMAGED));
            assertThat(new UploadStore(db).rows(id, null, 0, 9))
                    .containsExactly(row(2, "REJECTED", WHY), row(3, "WAITING", LedgerReason.NONE));
        }
    }

    @Test
    void aDamagedLedgerIsMovedAsideAndTheCopyStays() throws IOException {
        try (var db = open()) {
            upload(db, "one.csv");
            mark(db);
        }
        overwrite(ledger());
        try (var db = open()) {
            var old = db.setAside().getFirst();
            assertThat(old.kind()).isEqualTo(Kind.UPLOAD_LEDGER);
            assertThat(old.reason()).isEqualTo(Reason.DAMAGED);
            assertThat(old.file().getFileName().toString())
                    .matches("Account\\.ledger\\.damaged-[0-9-]+\\.db");
            assertThat(new UploadStore(db).all()).isEmpty();
            assertThat(isMarked(db)).isTrue();
            upload(db, "two.csv");
        }
    }

    @Test
    void aNewerLedgerIsMovedAsideWhole() {
        try (var db = open()) {
            upload(db, "one.csv");
            db.ledger().change(handle -> handle.execute("pragma user_version = 1000"));
        }
        SetAside old;
        try (var db = open()) {
            old = db.setAside().getFirst();
            assertThat(new UploadStore(db).all()).isEmpty();
        }
        assertThat(old.reason()).isEqualTo(Reason.NEWER);
        assertThat(old.file().getFileName().toString())
                .matches("Account\\.ledger\\.newer-[0-9-]+\\.db");
        assertThat(old.file().toFile().length()).isGreaterThan(4096);
    }

    @Test
    void deletingLeavesNothingOfEither() throws IOException {
        try (var db = open()) {
            upload(db, "one.csv");
        }
        overwrite(file());
        overwrite(ledger());
        open().close();
        Files.writeString(folder.resolve("Account 2.db"), "another account's");

        Database.delete(file());

        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("Account 2.db"));
        }
    }

    @Test
    void whatAnOlderVersionKeptInTheCopyIsBroughtOverOnce() throws SQLException {
        old(3, 5);
        for (int time = 0; time < 2; time++) {
            try (var db = open()) {
                var store = new UploadStore(db);
                assertThat(store.all())
                        .extracting(LedgerUpload::id, LedgerUpload::file)
                        .containsExactly(tuple(5L, "file 5.csv"), tuple(3L, "file 3.csv"));
                assertThat(store.find(5).orElseThrow().counts())
                        .isEqualTo(new LedgerCounts(2, 0, 0, 0, 0, 1));
                assertThat(store.rows(5, null, 0, 9))
                        .extracting(LedgerRow::line, LedgerRow::state)
                        .containsExactly(tuple(2L, "REJECTED"), tuple(3L, "CALLING"));
                assertThat(tables(db)).doesNotContain("upload", "upload_row");
            }
        }
    }

    @Test
    void cutOffBetweenCopyAndDropItIsNeitherLostNorDoubled() throws SQLException {
        old(3, 5);
        var copy = new DatabaseFile(file(), Purpose.LOCAL_COPY);
        try (var ledger = Database.open(folder.resolve("elsewhere.db"))) {
            assertThatThrownBy(() ->
                            copy.openWriter(
                                    step -> {
                                        if (step == LedgerMove.STEP) {
                                            LedgerMove.bring(file(), ledger.ledger());
                                            throw new IllegalStateException("killed");
                                        }
                                    },
                                    Renewal.UNSEEN))
                    .hasMessage("killed");
            assertThat(new UploadStore(ledger).all()).hasSize(2);
            LedgerMove.bring(file(), ledger.ledger());
            assertThat(new UploadStore(ledger).all()).hasSize(2);
            assertThat(new UploadStore(ledger).rows(5, null, 0, 9)).hasSize(2);
        }
        try (var db = open()) {
            assertThat(new UploadStore(db).all()).hasSize(2);
        }
    }

    @Test
    void idsThatAreTakenAreMovedUp() throws SQLException {
        old(1, 4);
        try (var ledger = Database.open(folder.resolve("elsewhere.db"))) {
            assertThat(upload(ledger, "mine.csv")).isEqualTo(1);
            LedgerMove.bring(file(), ledger.ledger());
            assertThat(new UploadStore(ledger).all())
                    .extracting(LedgerUpload::id, LedgerUpload::file)
                    .containsExactly(
                            tuple(5L, "file 1.csv"),
                            tuple(4L, "file 4.csv"),
                            tuple(1L, "mine.csv"));
            assertThat(new UploadStore(ledger).rows(5, null, 0, 9)).hasSize(2);
            assertThat(upload(ledger, "next.csv")).isEqualTo(6);
        }
    }

    @Test
    void anOldCopyThatIsDamagedElsewhereGivesItsUploads() throws SQLException, IOException {
        old(3);
        damageOnly("list");
        try (var db = open()) {
            assertThat(db.setAside()).extracting(SetAside::kind).containsExactly(Kind.LOCAL_COPY);
            assertThat(new UploadStore(db).rows(3, null, 0, 9)).hasSize(2);
        }
    }

    @Test
    void anOldCopyThatIsDamagedThroughoutSaysThatItsUploadsWereInIt()
            throws SQLException, IOException {
        old(3);
        overwrite(file());
        try (var db = open()) {
            assertThat(db.setAside())
                    .extracting(SetAside::kind)
                    .containsExactly(Kind.LOCAL_COPY_WITH_UPLOADS);
        }
    }

    /** A local copy as versions before the ledger had a file of its own made it. */
    private void old(long... ids) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.executeUpdate(Schema.resource("schema-1.sql"));
            statement.executeUpdate(Schema.resource("schema-2.sql"));
            statement.executeUpdate("pragma user_version = 2");
            for (long id : ids) {
                statement.executeUpdate(
                        """
                        insert into upload(id, file, list_id, list_name, mode, plan, state, started_at, "rows", rejected)
                        values (%1$d, 'file %1$d.csv', 7, 'Spring', 'ADD_UPDATE', '{}', 'RUNNING', %1$d, 2, 1)
                        """
                                .formatted(id));
                statement.executeUpdate(
                        """
                        insert into upload_row values
                        (%1$d, 2, 'a', 'REJECTED', '', 'Mail', 'a', 'There is no @.', '["a"]'),
                        (%1$d, 3, 'b@example.org', 'CALLING', 'ADD', '', '', '', '["b@example.org"]')
                        """
                                .formatted(id));
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file());
    }

    private void damageOnly(String table) throws SQLException, IOException {
        long page;
        try (var connection = connect();
                var row =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "select rootpage from sqlite_master where name = '"
                                                + table
                                                + "'")) {
            page = row.getLong(1);
        }
        overwrite(file(), (page - 1) * 4096, 4096);
    }

    private static void overwrite(Path file) throws IOException {
        overwrite(file, 0, (int) Files.size(file));
    }

    private static void overwrite(Path file, long from, int length) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var junk = new byte[length];
            java.util.Arrays.fill(junk, (byte) 0x5a);
            channel.write(ByteBuffer.wrap(junk), from);
        }
    }

    private static void mark(Database db) {
        db.change(handle -> handle.execute("insert into mark values ('x', 1)"));
    }

    private static boolean isMarked(Database db) {
        return db.read(handle ->
                handle.select("select 1 from mark where name = 'x'")
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
    }

    private static List<String> tables(Database db) {
        return db.read(handle ->
                handle.select("select name from sqlite_master").mapTo(String.class).list());
    }
}
