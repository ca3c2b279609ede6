package io.mailwright.cache;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Writes many rows, fifty to a statement: a row a statement takes three times as long. Rows are
 * written when fifty have come together, the rest by {@link #flush}.
 */
final class BulkInsert implements AutoCloseable {
    private static final int ROWS = 50;

    private final Connection connection;
    private final String into;
    private final String then;
    private final PreparedStatement full;
    private final List<Object[]> waiting = new ArrayList<>(ROWS);

    /**
     * Prepares for one table.
     *
     * @param into such as {@code insert into t}
     */
    BulkInsert(Connection connection, String into, int columns) throws SQLException {
        this(connection, into, columns, "");
    }

    /**
     * As the other.
     *
     * @param then what stands after the values, such as {@code on conflict do nothing}
     */
    BulkInsert(Connection connection, String into, int columns, String then) throws SQLException {
        this.connection = connection;
        this.into = into;
        this.then = then;
        this.full = prepare(ROWS, columns);
    }

    private PreparedStatement prepare(int rows, int columns) throws SQLException {
        var row = "(" + String.join(",", Collections.nCopies(columns, "?")) + ")";
        return connection.prepareStatement(
                into + " values " + String.join(",", Collections.nCopies(rows, row)) + " " + then);
    }

    void add(@Nullable Object... row) throws SQLException {
        waiting.add(row);
        if (waiting.size() == ROWS) {
            execute(full);
        }
    }

    void flush() throws SQLException {
        if (!waiting.isEmpty()) {
            try (var rest = prepare(waiting.size(), waiting.getFirst().length)) {
                execute(rest);
            }
        }
    }

    private void execute(PreparedStatement statement) throws SQLException {
        int parameter = 1;
        for (var row : waiting) {
            for (var value : row) {
                statement.setObject(parameter++, value);
            }
        }
        statement.executeUpdate();
        waiting.clear();
    }

    @Override
    public void close() throws SQLException {
        full.close();
    }
}
