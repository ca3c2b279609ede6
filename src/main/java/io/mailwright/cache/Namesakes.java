package io.mailwright.cache;

import io.mailwright.domain.tracking.EventType;

import org.jdbi.v3.core.Handle;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Gives what people did who were known by their address alone to their SUBID, once that is known:
 * else they would count twice, within a transaction of the caller.
 */
final class Namesakes {
    /**
     * Of which one is told of a person: the tables, and what beside the person tells rows apart.
     */
    private static final Map<String, String> TOLD_ONCE =
            Map.of(
                    "told_standing", "",
                    "told_key", "",
                    "told_attributes", "",
                    "told_membership", "list_id");

    /** Of which there may be several, each of its time. */
    private static final List<String> TOLD_OFTEN = List.of("told_change", "told_answer");

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
                for (var table : TOLD_ONCE.entrySet()) {
                    statement.executeUpdate(older(table.getKey(), table.getValue()));
                    statement.executeUpdate(moved(table.getKey()));
                }
                for (var table : TOLD_OFTEN) {
                    statement.executeUpdate(moved(table));
                }
                statement.executeUpdate(Schema.resource("domains.sql"));
                countBounces(handle);
                statement.executeUpdate("drop table changed");
            }
            statement.executeUpdate("drop table same");
        }
    }

    /**
     * Of what is told of both, the newer is kept: of the same age, that of the SUBID. Begins with
     * those who are the same, who are few beside all who are told of.
     */
    private static String older(String table, String further) {
        var own = further.isEmpty() ? "" : ", n." + further;
        var same = further.isEmpty() ? "" : " and o.%1$s = n.%1$s".formatted(further);
        var key = further.isEmpty() ? "" : ", " + further;
        return """
        delete from main.%1$s where (person_id%2$s) in (
            select s.id%3$s
            from same s cross join main.%1$s n on n.person_id = s.own
                cross join main.%1$s o on o.person_id = s.id%4$s
            where n.as_of > o.as_of);
        """
                .formatted(table, key, own, same);
    }

    private static String moved(String table) {
        return """
        update or ignore main.%1$s set person_id = (select id from same where own = person_id)
        where person_id in (select own from same);
        delete from main.%1$s where person_id in (select own from same);
        """
                .formatted(table);
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
