package io.mailwright.cache;

import io.mailwright.domain.tracking.EventType;

import org.jdbi.v3.core.Handle;

import java.sql.SQLException;
import java.util.Map;

/**
 * Gives what people did who were known by their address alone to their SUBID, once that is known:
 * else they would count twice, within a transaction of the caller.
 */
final class Namesakes {
    private static final String AS_OF = "n.as_of > told.as_of";

    /** What extracts tell of people beside events: the tables, and what tells older rows apart. */
    private static final Map<String, String> TOLD =
            Map.of(
                    "told_standing",
                    AS_OF,
                    "told_key",
                    AS_OF,
                    "told_attributes",
                    AS_OF,
                    "told_membership",
                    AS_OF + " and n.list_id = told.list_id",
                    "told_change",
                    "false",
                    "told_answer",
                    "false");

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
                for (var table : TOLD.entrySet()) {
                    statement.executeUpdate(told(table.getKey(), table.getValue()));
                }
                statement.executeUpdate(Schema.resource("domains.sql"));
                countBounces(handle);
                statement.executeUpdate("drop table changed");
            }
            statement.executeUpdate("drop table same");
        }
    }

    /** Of what is told of both, the newer is kept: of the same age, that of the SUBID. */
    private static String told(String table, String newer) {
        return """
        delete from main.%1$s as told where exists (
            select 1 from same s join main.%1$s n on n.person_id = s.own
            where s.id = told.person_id and %2$s);
        update or ignore main.%1$s set person_id = (select id from same where own = person_id)
        where person_id in (select own from same);
        delete from main.%1$s where person_id in (select own from same);
        """
                .formatted(table, newer);
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
