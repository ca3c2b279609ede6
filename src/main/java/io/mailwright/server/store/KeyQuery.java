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
final class KeyQuery {
    private static final int KEYS = 200;

    private final Handle handle;
    private final String select;
    private final Object[] first;

    /** Takes the row the result stands on. */
    @FunctionalInterface
    interface Row {
        void take(ResultSet row) throws SQLException;
    }

    /**
     * A query.
     *
     * @param select up to the name of the column that is the key, such as {@code select a from t
     *     where b}
     * @param first values of parameters that stand before the keys
     */
    KeyQuery(Handle handle, String select, Object... first) {
        this.handle = handle;
        this.select = select;
        this.first = first;
    }

    /** The statement is in use meanwhile: who takes the rows must not ask the same again. */
    void each(List<?> keys, Row row) {
        try {
            // One alone is what most calls ask for.
            int together = keys.size() == 1 ? 1 : KEYS;
            var places = String.join(",", Collections.nCopies(together, "?"));
            var statement = Statements.prepared(handle, select + " in (" + places + ")");
            for (int i = 0; i < first.length; i++) {
                statement.setObject(i + 1, first[i]);
            }
            for (int from = 0; from < keys.size(); from += together) {
                for (int i = 0; i < together; i++) {
                    int at = from + i;
                    statement.setObject(
                            first.length + i + 1, at < keys.size() ? keys.get(at) : null);
                }
                read(statement, row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a query by keys", e);
        }
    }

    private static void read(PreparedStatement statement, Row row) throws SQLException {
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                row.take(rows);
            }
        }
    }
}
