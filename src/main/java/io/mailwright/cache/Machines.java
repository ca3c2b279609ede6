package io.mailwright.cache;

import org.jdbi.v3.core.Handle;

import java.sql.SQLException;

/**
 * Tells opens and clicks of machines from those of people, for the jobs that wait for it in the
 * table {@code rescore}, and counts what each person did, within a transaction of the caller.
 */
final class Machines {
    private Machines() {}

    static void score(Handle handle) throws SQLException {
        if (handle.select("select 1 from rescore limit 1")
                .mapTo(Integer.class)
                .findOne()
                .isEmpty()) {
            return;
        }
        try (var statement = handle.getConnection().createStatement()) {
            statement.executeUpdate(Schema.resource("machines.sql"));
            Engagement.count(handle);
            statement.executeUpdate("delete from main.rescore");
        }
    }
}
