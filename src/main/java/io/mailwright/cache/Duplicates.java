package io.mailwright.cache;

import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.DuplicateRule;

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
    private static final long MOST_LINES = 1L << 40;

    private final Connection connection;
    private final PreparedStatement full;
    private final String[] keys = new String[ROWS_A_STATEMENT];
    private final long[] lines = new long[ROWS_A_STATEMENT];
    private final long[] ranks = new long[ROWS_A_STATEMENT];
    private final DuplicateRule rule;
    private int waiting;
    private @Nullable ResultSet superseded;
    private long line;
    private long used;

    /**
     * Finds them.
     *
     * @param rule which row of an address is used
     */
    public Duplicates(DuplicateRule rule) {
        this.rule = rule;
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
            statement.executeUpdate("create temp table seen(key text, line integer, rank integer)");
        }
        connection.setAutoCommit(false);
        return connection;
    }

    private PreparedStatement prepare(int rows) throws SQLException {
        return connection.prepareStatement(
                "insert into seen values "
                        + String.join(",", Collections.nCopies(rows, "(?,?,?)")));
    }

    /**
     * Adds a row.
     *
     * @param filled how many values it has
     */
    public void add(String key, long line, int filled) {
        keys[waiting] = key;
        lines[waiting] = line;
        ranks[waiting] = rank(line, filled);
        waiting++;
        if (waiting == ROWS_A_STATEMENT) {
            try {
                insert(full);
            } catch (SQLException e) {
                throw failure(e);
            }
        }
    }

    /** The row of the highest rank is used; no two have the same. */
    private long rank(long line, int filled) {
        return switch (rule) {
            case FIRST -> -line;
            case LAST -> line;
            case MOST_COMPLETE -> filled * MOST_LINES + line;
        };
    }

    private void insert(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < waiting; i++) {
            statement.setString(3 * i + 1, keys[i]);
            statement.setLong(3 * i + 2, lines[i]);
            statement.setLong(3 * i + 3, ranks[i]);
        }
        statement.executeUpdate();
        waiting = 0;
    }

    /**
     * The line that has the same address and is used instead of this one; 0 if this one is used.
     * Lines are asked about in rising order, after the last was added.
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
            return line == asked ? used : 0;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private void next(ResultSet rows) throws SQLException {
        boolean there = rows.next();
        line = there ? rows.getLong(1) : Long.MAX_VALUE;
        used = there ? rows.getLong(2) : 0;
    }

    private ResultSet search() throws SQLException {
        if (waiting > 0) {
            try (var rest = prepare(waiting)) {
                insert(rest);
            }
        }
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(
                    // Of the row that has the highest rank, SQLite gives the line too.
                    "create temp table twice as select key, line as used, max(rank) from seen"
                            + " group by key having count(*) > 1");
            statement.executeUpdate("create index temp.twice_by_key on twice(key)");
        }
        return connection
                .createStatement()
                .executeQuery(
                        "select seen.line, twice.used from seen cross join twice"
                                + " on twice.key = seen.key where seen.line <> twice.used"
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
