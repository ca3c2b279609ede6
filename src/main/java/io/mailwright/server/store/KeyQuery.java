package io.mailwright.server.store;

import org.jdbi.v3.core.Handle;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/**
 * Asks for the rows of many keys, some hundred to a statement. Keys in the order of the index are
 * found several times faster than others.
 */
final class KeyQuery implements AutoCloseable {
    private static final int KEYS = 200;

    private final PreparedStatement statement;
    private final int first;

    /** Takes the row the result stands on. */
    @FunctionalInterface
    interface Row {
        void take(ResultSet row) throws SQLException;
    }

    /**
     * Prepares a query.
     *
     * @param select up to the name of the column that is the key, such as {@code select a from t
     *     where b}
     * @param first values of parameters that stand before the keys
     */
    KeyQuery(Handle handle, String select, Object... first) {
        var keys = String.join(",", Collections.nCopies(KEYS, "?"));
        try {
            this.statement = handle.getConnection().prepareStatement(select + " in (" + keys + ")");
            this.first = first.length + 1;
            for (int i = 0; i < first.length; i++) {
                statement.setObject(i + 1, first[i]);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(select, e);
        }
    }

    void each(List<?> keys, Row row) {
        try {
            for (int from = 0; from < keys.size(); from += KEYS) {
                for (int i = 0; i < KEYS; i++) {
                    int at = from + i;
                    statement.setObject(first + i, at < keys.size() ? keys.get(at) : null);
                }
                read(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a query by keys", e);
        }
    }

    private void read(Row row) throws SQLException {
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                row.take(rows);
            }
        }
    }

    @Override
    public void close() {
        try {
            statement.close();
        } catch (SQLException e) {
            throw new IllegalStateException("closing a query by keys", e);
        }
    }
}
