package io.mailwright.cache;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Takes a file's rows into the ledger in bulk. Others can write between its transactions. Until
 * {@link #finish} the upload stays in state READING. For one thread.
 */
public final class LedgerFilling implements AutoCloseable {
    private static final int ROWS_A_STATEMENT = 50;
    private static final int ROWS_A_TRANSACTION = 10_000;
    private static final int VALUES = 10;

    private final Database database;
    private final long id;
    private final Handle handle;
    private final List<Entry> waiting = new ArrayList<>();
    private @Nullable PreparedStatement full;
    private long rows;
    private long rejected;
    private long skipped;

    LedgerFilling(Database database, long id) {
        this.database = database;
        this.id = id;
        this.handle = database.connect();
        // What is lost with the power is read again; the end is on the disk with all before it.
        handle.execute("pragma synchronous = normal");
    }

    private record Entry(LedgerRow row, boolean isSuperseded) {}

    /**
     * Rows come in file order; those of state REJECTED or SKIPPED are final.
     *
     * @param isSuperseded whether another row of the same address is used instead
     */
    public void add(LedgerRow row, boolean isSuperseded) {
        waiting.add(new Entry(row, isSuperseded));
        rows++;
        switch (row.state()) {
            case "REJECTED" -> rejected++;
            case "SKIPPED" -> skipped++;
            default -> {}
        }
        if (waiting.size() == ROWS_A_TRANSACTION) {
            inTransaction(this::insertWaiting);
        }
    }

    /**
     * The driver's own transactions begin anew as soon as one is committed, and others would find
     * the lock taken for as long as the file is read.
     */
    private void inTransaction(Writing work) {
        try {
            handle.execute("begin immediate");
            work.run();
            handle.execute("commit");
        } catch (SQLException | JdbiException e) {
            throw database.failure(e);
        }
    }

    private void insertWaiting() throws SQLException {
        int whole = waiting.size() - waiting.size() % ROWS_A_STATEMENT;
        for (int at = 0; at < whole; at += ROWS_A_STATEMENT) {
            insert(whole(), waiting.subList(at, at + ROWS_A_STATEMENT));
        }
        if (whole < waiting.size()) {
            try (var last = prepare(waiting.size() - whole)) {
                insert(last, waiting.subList(whole, waiting.size()));
            }
        }
        waiting.clear();
    }

    private PreparedStatement whole() throws SQLException {
        if (full == null) {
            full = prepare(ROWS_A_STATEMENT);
        }
        return full;
    }

    private PreparedStatement prepare(int count) throws SQLException {
        return handle.getConnection()
                .prepareStatement(
                        "insert into upload_row(upload_id, line, email, state, intent,"
                                + " column_name, value, reason, cells, superseded) values "
                                + String.join(
                                        ",", Collections.nCopies(count, "(?,?,?,?,?,?,?,?,?,?)")));
    }

    private void insert(PreparedStatement statement, List<Entry> some) throws SQLException {
        int at = 0;
        for (var entry : some) {
            bind(statement, at, entry.row());
            statement.setBoolean(at + VALUES, entry.isSuperseded());
            at += VALUES;
        }
        statement.executeUpdate();
    }

    private void bind(PreparedStatement statement, int at, LedgerRow row) throws SQLException {
        statement.setLong(at + 1, id);
        statement.setLong(at + 2, row.line());
        statement.setString(at + 3, row.email());
        statement.setString(at + 4, row.state());
        statement.setString(at + 5, row.intent());
        statement.setString(at + 6, row.why().column());
        statement.setString(at + 7, row.why().value());
        statement.setString(at + 8, row.why().reason());
        statement.setString(at + 9, Json.of(row.cells()));
    }

    /** The ledger is whole: from now on the upload can be gone on with. */
    public void finish() {
        inTransaction(this::insertWaiting);
        handle.execute("pragma synchronous = full");
        inTransaction(() -> {
            handle.execute(
                    "update upload set \"rows\" = ?, rejected = ?, skipped = ?, state = 'STOPPED'"
                            + " where id = ?",
                    rows,
                    rejected,
                    skipped,
                    id);
        });
    }

    /** Gives up what was not committed, as closing a connection does. */
    @Override
    public void close() {
        try {
            handle.close();
        } catch (JdbiException e) {
            throw database.failure(e);
        }
    }

    /** Statements of one transaction. */
    @FunctionalInterface
    private interface Writing {
        void run() throws SQLException;
    }
}
