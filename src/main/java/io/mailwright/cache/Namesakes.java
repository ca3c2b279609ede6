package io.mailwright.cache;

import io.mailwright.domain.tracking.EventType;

import org.jdbi.v3.core.Handle;

import java.sql.SQLException;

/**
 * Gives what people did who were known by their address alone to their SUBID, once that is known:
 * else they would count twice, within a transaction of the caller.
 */
final class Namesakes {
    private Namesakes() {}

    /** Comes after new events, and before machines are told from people. */
    static void unite(Handle handle) throws SQLException {
        if (!any(handle, "main.namesake")) {
            return;
        }
        try (var statement = handle.getConnection().createStatement()) {
            statement.executeUpdate(Schema.resource("namesakes.sql"));
            if (any(handle, "same")) {
                statement.executeUpdate(Schema.resource("unite.sql"));
                statement.executeUpdate(Schema.resource("domains.sql"));
                countBounces(handle);
                statement.executeUpdate("drop table changed");
            }
            statement.executeUpdate("drop table same");
        }
    }

    private static boolean any(Handle handle, String table) {
        return handle.select("select 1 from " + table + " limit 1")
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private static void countBounces(Handle handle) throws SQLException {
        var jobs =
                handle.select(
                                "select job_id from changed where type = ?",
                                EventCode.of(EventType.BOUNCE))
                        .mapTo(Long.class)
                        .list();
        try (var bounces = new Bounces(handle.getConnection())) {
            for (long job : jobs) {
                bounces.count(job);
            }
        }
    }
}
