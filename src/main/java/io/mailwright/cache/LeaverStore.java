package io.mailwright.cache;

import org.jdbi.v3.core.statement.PreparedBatch;

import java.util.function.Consumer;

/**
 * The part of an upload's ledger that tells of those who leave the list: rows with lines below
 * zero, in states LEAVING, CALLING, REMOVED and KEPT. Thread-safe.
 */
public final class LeaverStore {
    private static final int BATCH = 1000;

    private final Database database;

    /** The ledger beside that local copy. */
    public LeaverStore(Database copy) {
        this.database = copy.ledger();
    }

    /** Says that an upload must not run before its leavers are written down. */
    public void await(long id) {
        database.change(handle -> handle.execute("update upload set kept = -1 where id = ?", id));
    }

    /** Writes them down, all or none, and lets the upload run. */
    public void write(long id, Consumer<Consumer<String>> emails) {
        database.change(handle -> {
            handle.execute("delete from upload_row where upload_id = ? and line < 0", id);
            long[] line = {0};
            try (var batch =
                    handle.prepareBatch(
                            "insert into upload_row(upload_id, line, email, state, intent,"
                                    + " column_name, value, reason, cells)"
                                    + " values (?, ?, ?, 'LEAVING', '', '', '', '', '[]')")) {
                emails.accept(email -> add(batch, id, --line[0], email));
                batch.execute();
            }
            handle.execute("update upload set leavers = ?, kept = 0 where id = ?", -line[0], id);
        });
    }

    private static void add(PreparedBatch batch, long id, long line, String email) {
        batch.bind(0, id).bind(1, line).bind(2, email).add();
        if (batch.size() == BATCH) {
            batch.execute();
        }
    }
}
