package io.mailwright.service.tracking.push;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The connection to a target: what goes wrong comes out in words. All is part of a transaction that
 * {@link #commit} ends. For one thread.
 */
final class TargetConnection implements AutoCloseable {
    private final Connection connection;
    private final String shown;

    TargetConnection(Connection connection, String shown) {
        this.connection = connection;
        this.shown = shown;
        run(open -> open.setAutoCommit(false));
    }

    private void run(Work work) {
        try {
            work.with(connection);
        } catch (SQLException e) {
            throw TargetTrouble.of(e, shown);
        }
    }

    /** Answers how many rows were written. */
    long execute(String sql, @Nullable Object... values) {
        var written = new long[1];
        run(open -> {
            try (var statement = prepared(open, sql, values)) {
                statement.execute();
                written[0] = Math.max(0, statement.getUpdateCount());
            }
        });
        return written[0];
    }

    /** Several statements, of our own. */
    void script(String sql) {
        run(open -> {
            try (var statement = open.createStatement()) {
                statement.execute(sql);
            }
        });
    }

    void each(String sql, Row row, @Nullable Object... values) {
        run(open -> {
            try (var statement = prepared(open, sql, values);
                    var rows = statement.executeQuery()) {
                while (rows.next()) {
                    row.at(rows);
                }
            }
        });
    }

    private static PreparedStatement prepared(
            Connection connection, String sql, @Nullable Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** Puts rows into a table. */
    void copy(String table, CopyRows rows) {
        run(open -> {
            var copy =
                    open.unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy " + table + " from stdin");
            try {
                rows.writeTo(copy::writeToCopy);
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
    }

    void commit() {
        run(Connection::commit);
    }

    /** What was not committed is as if it had never been. */
    @Override
    public void close() {
        run(Connection::close);
    }

    /** Something done with it. */
    @FunctionalInterface
    private interface Work {
        void with(Connection connection) throws SQLException;
    }

    /** Takes what one row says. */
    @FunctionalInterface
    interface Row {
        void at(ResultSet row) throws SQLException;
    }
}
