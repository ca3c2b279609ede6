package io.mailwright.server.store;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The bounces in a row of those whose last message bounced ({@code tracking.md} T22). */
public final class BounceTable {
    private final Handle handle;

    BounceTable(Handle handle) {
        this.handle = handle;
    }

    /**
     * Bounces in a row.
     *
     * @param bounces how many, one a job
     * @param job the last one that bounced
     */
    public record Run(long subscriber, Instant first, Instant last, int bounces, long job) {}

    public Optional<Run> find(long subscriber) {
        return handle.createQuery("select * from bounce_run where subscriber = :subscriber")
                .bind("subscriber", subscriber)
                .map((row, context) -> run(row))
                .findOne();
    }

    public void put(Run run) {
        handle.execute(
                "insert or replace into bounce_run (subscriber, first, last, bounces, job)"
                        + " values (?, ?, ?, ?, ?)",
                run.subscriber(),
                run.first().toEpochMilli(),
                run.last().toEpochMilli(),
                run.bounces(),
                run.job());
    }

    /** Ends a run; whether there was one. */
    public boolean end(long subscriber) {
        return handle.execute("delete from bounce_run where subscriber = ?", subscriber) > 0;
    }

    /** Those who were sent a message between their last bounce and {@code before}. */
    public List<Long> quietBefore(Instant before) {
        return handle.createQuery(
                        """
                        select b.subscriber from bounce_run b where exists (
                            select 1 from recipient r
                            where r.subscriber = b.subscriber and r.job <> b.job
                                and r.state = 'SENT' and r.at > b.last and r.at < :before
                                and not exists (select 1 from event e
                                    where e.job = r.job and e.type = 'BOUNCE'
                                        and e.subscriber = r.subscriber))
                        """)
                .bind("before", before.toEpochMilli())
                .mapTo(Long.class)
                .list();
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getLong("subscriber"),
                Columns.time(row, "first"),
                Columns.time(row, "last"),
                row.getInt("bounces"),
                row.getLong("job"));
    }
}
