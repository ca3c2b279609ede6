package io.mailwright.cache;

import org.jdbi.v3.core.Handle;

import java.sql.SQLException;

/**
 * Counts anew what people did, of those who have something to do with the jobs that wait in the
 * table {@code rescore}, within a transaction of the caller.
 */
final class Engagement {
    private Engagement() {}

    static void count(Handle handle) throws SQLException {
        run(handle, "reactions.sql");
        long restless = handle.select("select count(*) from temp.restless").mapTo(Long.class).one();
        Indexes.keep(handle, "activity", restless, () -> run(handle, "activity.sql"));
    }

    private static void run(Handle handle, String script) throws SQLException {
        try (var statement = handle.getConnection().createStatement()) {
            statement.executeUpdate(Schema.resource(script));
        }
    }
}
