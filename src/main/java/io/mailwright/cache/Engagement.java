package io.mailwright.cache;

import org.jdbi.v3.core.Handle;

import java.sql.SQLException;
import java.util.List;

/**
 * Counts anew what people did, of those who have something to do with the jobs that wait in the
 * table {@code rescore}, within a transaction of the caller.
 */
final class Engagement {
    /** From so many on, if they are most of all, indexes are quicker made anew than kept. */
    private static final long MANY = 20_000;

    private Engagement() {}

    /** An index as it was made. */
    private record Index(String name, String sql) {}

    static void count(Handle handle) throws SQLException {
        run(handle, "reactions.sql");
        var indexes = areMost(handle) ? indexes(handle) : List.<Index>of();
        indexes.forEach(index -> handle.execute("drop index " + index.name()));
        run(handle, "activity.sql");
        indexes.forEach(index -> handle.execute(index.sql()));
    }

    private static boolean areMost(Handle handle) {
        long restless = number(handle, "select count(*) from temp.restless");
        return restless > MANY && 2 * restless > number(handle, "select count(*) from activity");
    }

    private static long number(Handle handle, String sql) {
        return handle.select(sql).mapTo(Long.class).one();
    }

    private static List<Index> indexes(Handle handle) {
        return handle.select(
                        "select name, sql from sqlite_schema where tbl_name = 'activity'"
                                + " and type = 'index' and sql is not null")
                .map((row, _) -> new Index(row.getString(1), row.getString(2)))
                .list();
    }

    private static void run(Handle handle, String script) throws SQLException {
        try (var statement = handle.getConnection().createStatement()) {
            statement.executeUpdate(Schema.resource(script));
        }
    }
}
