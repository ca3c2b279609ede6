package io.mailwright.server.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.config.JdbiConfig;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Statements that are carried out for every call about one person, each parsed once and kept with
 * its connection, which closes them: by Jdbi a small one takes several times as long. For the
 * thread that has the connection.
 */
public final class Statements implements JdbiConfig<Statements> {
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /** Made by Jdbi, one a connection. */
    public Statements() {}

    /** Makes something of a row. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    static int execute(Handle handle, String sql, @Nullable Object... values) {
        try {
            return of(handle, sql, values).executeUpdate();
        } catch (SQLException e) {
            throw new StatementRefused(e);
        }
    }

    static <T> List<T> list(Handle handle, String sql, Row<T> each, @Nullable Object... values) {
        try (var rows = of(handle, sql, values).executeQuery()) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(each.of(rows));
            }
            return all;
        } catch (SQLException e) {
            throw new StatementRefused(e);
        }
    }

    static <T> Optional<T> find(
            Handle handle, String sql, Row<T> each, @Nullable Object... values) {
        return list(handle, sql, each, values).stream().findFirst();
    }

    /** The statement itself, to be left open. */
    static PreparedStatement prepared(Handle handle, String sql) throws SQLException {
        return handle.getConfig(Statements.class).prepared(handle.getConnection(), sql);
    }

    private static PreparedStatement of(Handle handle, String sql, @Nullable Object... values)
            throws SQLException {
        var statement = prepared(handle, sql);
        for (int i = 0; i < values.length; i++) {
            var value = values[i];
            statement.setObject(i + 1, value instanceof Enum<?> name ? name.name() : value);
        }
        return statement;
    }

    private PreparedStatement prepared(Connection connection, String sql) throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    @Override
    public Statements createCopy() {
        return this;
    }

    /** What SQLite refused. */
    static final class StatementRefused extends JdbiException {
        private static final long serialVersionUID = 1;

        private StatementRefused(SQLException cause) {
            super(cause);
        }
    }
}
