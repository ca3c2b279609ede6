package io.mailwright.cache;

import io.mailwright.domain.Failure;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;

/**
 * Finds addresses that stand more than once in a file, in a temporary table on disk, so that memory
 * does not grow with the file. First all rows are added, then each is asked about, both in file
 * order. For one thread.
 */
public final class Duplicates implements AutoCloseable {
    private static final int ROWS_A_STATEMENT = 100;

    private final Connection connection;
    private final PreparedStatement full;
    private final String[] keys = new String[ROWS_A_STATEMENT];
    private final long[] lines = new long[ROWS_A_STATEMENT];
    private int waiting;
    private @Nullable ResultSet superseded;
    private long line;
    private long last;

    public Duplicates() {
        try {
            connection = connect();
            full = prepare(ROWS_A_STATEMENT);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** The database is in memory and empty; the table is temporary, and so in a file of its own. */
    private static Connection connect() throws SQLException {
        var config = new SQLiteConfig();
        config.setTempStore(SQLiteConfig.TempStore.FILE);
        var connection = config.createConnection("jdbc:sqlite::memory:");
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("pragma temp.cache_size = -16000");
            statement.executeUpdate("create temp table seen(key text, line integer)");
        }
        connection.setAutoCommit(false);
        return connection;
    }

    private PreparedStatement prepare(int rows) throws SQLException {
        return connection.prepareStatement(
                "insert into seen values " + String.join(",", Collections.nCopies(rows, "(?,?)")));
    }

    public void add(String key, long line) {
        keys[waiting] = key;
        lines[waiting] = line;
        waiting++;
        if (waiting == ROWS_A_STATEMENT) {
            try {
                insert(full);
            } catch (SQLException e) {
                throw failure(e);
            }
        }
    }

    private void insert(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < waiting; i++) {
            statement.setString(2 * i + 1, keys[i]);
            statement.setLong(2 * i + 2, lines[i]);
        }
        statement.executeUpdate();
        waiting = 0;
    }

    /**
     * The later line that has the same address and is used instead of this one; 0 if this one is
     * used. Lines are asked about in rising order, after the last was added.
     */
    public long usedInstead(long asked) {
        try {
            if (superseded == null) {
                superseded = search();
                next(superseded);
            }
            while (line < asked) {
                next(superseded);
            }
            return line == asked ? last : 0;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private void next(ResultSet rows) throws SQLException {
        boolean there = rows.next();
        line = there ? rows.getLong(1) : Long.MAX_VALUE;
        last = there ? rows.getLong(2) : 0;
    }

    private ResultSet search() throws SQLException {
        if (waiting > 0) {
            try (var rest = prepare(waiting)) {
                insert(rest);
            }
        }
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "create temp table twice as select key, max(line) as last from seen"
                            + " group by key having count(*) > 1");
            statement.executeUpdate("create index temp.twice_by_key on twice(key)");
        }
        return connection
                .createStatement()
                .executeQuery(
                        "select seen.line, twice.last from seen cross join twice"
                                + " on twice.key = seen.key where seen.line < twice.last"
                                + " order by seen.rowid");
    }

    private static Failure.CacheUnusable failure(SQLException e) {
        return new Failure.CacheUnusable(
                "The temporary table for the check cannot be written. Free some disk space, then"
                        + " try again.",
                e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }
}
