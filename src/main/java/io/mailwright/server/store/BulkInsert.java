package io.mailwright.server.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;

/**
 * Writes many rows, fifty to a statement: a row a statement takes three times as long. Closing it
 * writes the rows that are left.
 */
final class BulkInsert implements AutoCloseable {
    private static final int ROWS = 50;

    private final Connection connection;
    private final String into;
    private final String end;
    private final @Nullable Object[] waiting;
    private final int columns;
    private final PreparedStatement full;
    private int next;

    BulkInsert(Handle handle, String into, int columns) {
        this(handle, into, columns, "");
    }

    /**
     * Prepares for one table.
     *
     * @param into such as {@code insert into t}
     * @param end what stands behind the values, such as {@code on conflict do nothing}
     */
    BulkInsert(Handle handle, String into, int columns, String end) {
        this.connection = handle.getConnection();
        this.into = into;
        this.end = end;
        this.columns = columns;
        this.waiting = new @Nullable Object[ROWS * columns];
        this.full = prepared(ROWS);
    }

    private PreparedStatement prepared(int rows) {
        var row = "(" + String.join(",", Collections.nCopies(columns, "?")) + ")";
        var values = String.join(",", Collections.nCopies(rows, row));
        try {
            return connection.prepareStatement(into + " values " + values + end);
        } catch (SQLException e) {
            throw new IllegalStateException(into, e);
        }
    }

    void add(@Nullable Object... row) {
        System.arraycopy(row, 0, waiting, next, columns);
        next += columns;
        if (next == waiting.length) {
            execute(full);
        }
    }

    private void execute(PreparedStatement statement) {
        try {
            for (int i = 0; i < next; i++) {
                statement.setObject(i + 1, waiting[i]);
            }
            statement.executeUpdate();
            next = 0;
        } catch (SQLException e) {
            throw new IllegalStateException(into, e);
        }
    }

    @Override
    public void close() {
        try (full) {
            if (next > 0) {
                try (var rest = prepared(next / columns)) {
                    execute(rest);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(into, e);
        }
    }
}
