package io.mailwright.cache;

import io.mailwright.domain.EmailAddress;
import io.mailwright.domain.tracking.Told;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * What a load tells of people beside events, kept beside the local copy until it is whole. Of what
 * is told twice the newer counts, whichever comes first. For one thread.
 */
final class ToldRows implements AutoCloseable {
    /** Where it is part of what tells rows apart. */
    private static final long NO_TIME = 0;

    private final Connection connection;
    private final Map<String, BulkInsert> tables = new LinkedHashMap<>();

    /** Begins with none; what there is nothing of costs nothing. */
    ToldRows(Connection connection) {
        this.connection = connection;
    }

    /**
     * Notes it.
     *
     * @param person 0 where they are to be looked up by address with all others
     */
    void add(long person, String email, Told told) throws SQLException {
        switch (told) {
            case Told.Standing(var status, var created, var held, var left) ->
                    row("standing", person, status, millis(created), millis(held), millis(left));
            case Told.Key(var key) -> row("key", person, key);
            case Told.Attributes(var values) -> row("attributes", person, Json.of(values));
            case Told.OnList on ->
                    row(
                            "membership",
                            person,
                            on.list(),
                            millis(on.joined()),
                            on.how(),
                            millis(on.left()),
                            on.reason());
            case Told.Change(var at, var before, var after) ->
                    row("change", person, at == null ? NO_TIME : at.toEpochMilli(), before, after);
            case Told.Answer answer ->
                    row(
                            "answer",
                            person,
                            answer.job(),
                            answer.at() == null ? NO_TIME : answer.at().getEpochSecond(),
                            answer.question(),
                            answer.answer());
            case Told.Shown shown ->
                    row(
                            "shown",
                            person,
                            EmailAddress.key(email),
                            email,
                            shown.job(),
                            shown.region(),
                            shown.at().getEpochSecond(),
                            shown.batch());
        }
    }

    private void row(String table, @Nullable Object... cells) throws SQLException {
        var rows = tables.get(table);
        if (rows == null) {
            rows = make(table, cells.length);
            tables.put(table, rows);
        }
        rows.add(cells);
    }

    private BulkInsert make(String table, int cells) throws SQLException {
        var columns = new StringBuilder("c1");
        for (int i = 2; i <= cells; i++) {
            columns.append(", c").append(i);
        }
        run("create temp table if not exists new_" + table + "(" + columns + ")");
        return new BulkInsert(connection, "insert into temp.new_" + table, cells);
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static @Nullable Long millis(@Nullable Instant at) {
        return at == null ? null : (Long) at.toEpochMilli();
    }

    /** When it was, in the same units as it was written; {@code null} if that was not told. */
    static @Nullable Instant at(ResultSet row, LongFunction<Instant> unit) throws SQLException {
        long at = row.getLong("at");
        return at == NO_TIME ? null : unit.apply(at);
    }

    /** As {@link #at(ResultSet, LongFunction)}, of seconds in a column. */
    static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        long at = row.getLong(column);
        return at == NO_TIME ? null : Instant.ofEpochSecond(at);
    }

    /** Writes what is waiting beside the local copy. */
    void flush() throws SQLException {
        for (var rows : tables.values()) {
            rows.flush();
        }
    }

    /**
     * Takes all over in a transaction of the caller, after the addresses.
     *
     * @param asOf how new what is told without a time is
     */
    void takeOver(Instant asOf) throws SQLException {
        for (var table : tables.keySet()) {
            var script = Schema.resource("told-" + table + ".sql");
            run(script.replace(":as_of", Long.toString(asOf.toEpochMilli())));
            run("delete from temp.new_" + table);
        }
    }

    @Override
    public void close() throws SQLException {
        for (var rows : tables.values()) {
            rows.close();
        }
    }
}
