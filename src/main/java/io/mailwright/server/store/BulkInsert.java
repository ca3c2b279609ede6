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
    private final @Nullable Object[] waiting;
    private final int columns;
    private @Nullable PreparedStatement full;
    private int next;

    /**
     * Prepares for one table.
     *
     * @param into such as {@code insert into t}
     */
    BulkInsert(Handle handle, String into, int columns) {
        this.connection = handle.getConnection();
        this.into = into;
        this.columns = columns;
        this.waiting = new @Nullable Object[ROWS * columns];
    }

    private PreparedStatement prepared(int rows) {
        var row = "(" + String.join(",", Collections.nCopies(columns, "?")) + ")";
        var values = String.join(",", Collections.nCopies(rows, row));
        try {
            return connection.prepareStatement(into + " values " + values);
        } catch (SQLException e) {
            throw new IllegalStateException(into, e);
        }
    }

    void add(@Nullable Object... row) {
        System.arraycopy(row, 0, waiting, next, columns);
        next += columns;
        if (next == waiting.length) {
            if (full == null) {
                full = prepared(ROWS);
            }
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
        try (var _ = full) {
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
