package io.mailwright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** What people were like is kept with each row until it can no longer be put back. */
class LedgerImagesTest {
    private static final LedgerReason NONE = LedgerReason.NONE;

    @TempDir Path folder;

    @Test
    void whatEarlierVersionsKeptIsKept() throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + folder.resolve("Account.ledger.db"));
                var statement = connection.createStatement()) {
            for (int step = 1; step <= 9; step++) {
                statement.executeUpdate(Schema.resource("ledger-" + step + ".sql"));
            }
            statement.executeUpdate(
                    """
                    insert into upload_row(upload_id, line, email, state, intent, column_name, value, reason, cells, image)
                    values (1, 2, 'a', 'CREATED', '', '', '', '', '["a"]', '{"email":"a"}'),
                        (1, 3, 'b', 'REJECTED', '', '', '', 'No.', '["b"]', '')
                    """);
            statement.executeUpdate("pragma user_version = 9");
        }
        try (var db = open()) {
            var images = new LedgerImages(db);
            assertThat(images.of(1, 2)).isEqualTo("{\"email\":\"a\"}");
            assertThat(images.of(1, 3)).isEmpty();
            assertThat(new UploadStore(db).rows(1, null, 0, 9)).hasSize(2);
        }
    }

    @Test
    void rowsAskedForTogetherAreAllButThoseThatAreNot() {
        try (var db = open()) {
            var store = new UploadStore(db);
            long id = upload(store, 6);
            store.together(
                    id,
                    batch -> {
                        batch.settle(3, "UNCHANGED", NONE, false);
                        batch.image(2, "two");
                        batch.callingAll(new LedgerSpan("ADD", 1, 5), List.of(3L, 4L));
                        batch.callingAll(new LedgerSpan("EDIT", 1, 5), List.of(3L));
                    });
            assertThat(store.rows(id, null, 0, 9))
                    .extracting(row -> row.line() + row.state() + row.intent())
                    .containsExactly(
                            "2CALLINGADD",
                            "3UNCHANGED",
                            "4CALLINGEDIT",
                            "5CALLINGADD",
                            "6WAITING",
                            "7WAITING");
            assertThat(new LedgerImages(db).of(id, 2)).isEqualTo("two");

            new GivenUp(db).notAsked(id, List.of(new LedgerSpan("ADD", 1, 3)));
            assertThat(store.rows(id, "CALLING", 0, 9))
                    .extracting(LedgerRow::line)
                    .containsExactly(2L);
            assertThat(store.rows(id, "WAITING", 0, 9)).hasSize(4);
        }
    }

    private static long upload(UploadStore store, int rows) {
        try (var claim = store.create(Path.of("a.csv"), 7, "Spring", "ADD_UPDATE", "{}")) {
            try (var filling = store.fill(claim.id())) {
                for (int i = 0; i < rows; i++) {
                    filling.add(
                            new LedgerRow(i + 2, "a", "WAITING", "", NONE, List.of("a")), false);
                }
                filling.finish();
            }
            return claim.id();
        }
    }

    private Database open() {
        return Database.open(folder.resolve("Account.db"));
    }
}
