package io.mailwright.cache;

import org.jdbi.v3.core.Handle;

import java.sql.SQLException;

/**
 * Tells opens and clicks of machines from those of people, for the jobs that wait for it in the
 * table {@code rescore}, and counts what each person did, within a transaction of the caller.
 */
final class Machines {
    /** Of a large copy so many at a time, so that it is seen to go on, and can be broken off. */
    private static final long EVENTS_A_TIME = 1_000_000;

    private static final String EVENTS =
            "select coalesce(sum(c.total), 0) from main.rescore r join main.job_count c on c.job_id"
                    + " = r.job_id";

    private Machines() {}

    /** All jobs that wait since an older version, some at a time, each time in a transaction. */
    static void scoreWaiting(Handle writer, Renewal seen) throws SQLException {
        scoreWaiting(writer, seen, EVENTS_A_TIME);
    }

    static void scoreWaiting(Handle writer, Renewal seen, long eventsATime) throws SQLException {
        long total = number(writer, EVENTS);
        while (isAnyWaiting(writer)) {
            seen.at(Math.max(0, total - number(writer, EVENTS)), total);
            writer.useTransaction(handle -> scoreFirst(handle, eventsATime));
        }
    }

    /** At least one job. */
    private static void scoreFirst(Handle handle, long events) throws SQLException {
        handle.execute(
                """
                create temp table later as
                select job_id from (
                    select r.job_id, coalesce(sum(c.total) over (order by r.job_id rows unbounded preceding exclude current row), 0) as before
                    from main.rescore r left join (select job_id, sum(total) as total from main.job_count group by job_id) c
                        on c.job_id = r.job_id)
                where before >= ?
                """,
                events);
        handle.execute("delete from main.rescore where job_id in (select job_id from later)");
        score(handle);
        handle.execute("insert or ignore into main.rescore select job_id from later");
        handle.execute("drop table later");
    }

    private static boolean isAnyWaiting(Handle handle) {
        return number(handle, "select exists (select 1 from main.rescore)") > 0;
    }

    private static long number(Handle handle, String sql) {
        return handle.select(sql).mapTo(Long.class).one();
    }

    static void score(Handle handle) throws SQLException {
        if (!isAnyWaiting(handle)) {
            return;
        }
        try (var statement = handle.getConnection().createStatement()) {
            statement.executeUpdate(Schema.resource("machines.sql"));
            Engagement.count(handle);
            statement.executeUpdate("delete from main.rescore");
        }
    }
}
