package io.mailwright.server.store;

import io.mailwright.domain.Subscriber;
import io.mailwright.domain.send.SendCode;
import io.mailwright.server.store.RecipientTable.Recipient;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The messages that are still to be sent, as they come due. */
public final class QueueTable {
    /** Left off a list since the audience was found: of a job to lists only. */
    private static final String GONE =
            "iif(m.status is null and j.kind = 'LISTS', %d, null)"
                    .formatted(SendCode.LIST_LEVEL_OPT_OUT.number());

    /** The list, or the first of the groups, by which the job found its recipient. */
    private static final String SOURCE =
            """
            coalesce(
                (select l.name from job_target t join list l on l.id = t.list
                    where t.job = r.job and t.list = r.list and not t.suppressed),
                (select g.name from job_target t join list_group g on g.id = t.list
                        join group_member i on i.list_group = g.id
                            and i.subscriber = r.subscriber
                    where t.job = r.job and g.list = r.list and not t.suppressed
                    order by g.id limit 1),
                (select l.name from list l where l.id = r.list and l.id <> :master),
                '')\
            """;

    private static final String SELECT =
            """
            select r.*, s.id, s.email, s.email_type, s.attributes, %s as source,
                coalesce(%s, %s, %s) as exclusion
            from recipient r join job j on j.id = r.job
                join subscriber s on s.id = r.subscriber
                left join membership a on a.list = :master and a.subscriber = s.id
                left join membership m on m.list = r.list and m.subscriber = s.id
            """
                    .formatted(SOURCE, Exclusion.OF_PERSON, Exclusion.OF_LIST, GONE);

    private final Handle handle;
    private final long master;

    QueueTable(Handle handle, long master) {
        this.handle = handle;
        this.master = master;
    }

    /**
     * A message that is due.
     *
     * @param source the list or group it is sent by; empty for All Subscribers
     * @param exclusion why it must not be sent after all
     * @param tries how often the other side has put it off
     */
    public record Queued(
            Recipient recipient,
            Subscriber subscriber,
            String source,
            @Nullable SendCode exclusion,
            int tries) {}

    /** Jobs of which a message is due. */
    public List<Long> jobs(Instant now) {
        return handle.createQuery(
                        """
                        select id from job j where state in ('SENDING', 'COMPLETE') and exists (
                            select 1 from recipient r where r.job = j.id and r.state = 'PENDING'
                                and r.due <= :now)
                        order by id
                        """)
                .bind("now", now.toEpochMilli())
                .mapTo(Long.class)
                .list();
    }

    /** Messages of a job that are due, those never tried before those put off. */
    public List<Queued> due(long job, Instant now, int most) {
        return handle.createQuery(
                        SELECT
                                + """
                                 where r.job = :job and r.state = 'PENDING' and r.due <= :now
                                order by r.due, r.batch, r.subscriber limit :most
                                """)
                .bind("master", master)
                .bind("job", job)
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map((row, context) -> queued(row))
                .list();
    }

    /** One message, whatever became of it; with the recipient as it is now. */
    public Optional<Queued> find(long job, long batch, long subscriber) {
        return handle.createQuery(
                        SELECT
                                + " where r.job = :job and r.batch = :batch"
                                + " and r.subscriber = :subscriber")
                .bind("master", master)
                .bind("job", job)
                .bind("batch", batch)
                .bind("subscriber", subscriber)
                .map((row, context) -> queued(row))
                .findOne();
    }

    /** Whether a message of the job was never handed over, or is being so. */
    public boolean isOpen(long job) {
        return handle.createQuery(
                        """
                        select 1 where exists (select 1 from recipient
                                where job = :job and state = 'PENDING' and due = 0)
                            or exists (select 1 from recipient
                                where job = :job and state = 'HANDING')
                        """)
                .bind("job", job)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** When the next message that was put off is due; nothing if there is none. */
    public Optional<Instant> next() {
        return handle.createQuery(
                        """
                        select min((select min(due) from recipient r
                            where r.job = j.id and r.state = 'PENDING')) as due
                        from job j where state in ('SENDING', 'COMPLETE')
                        """)
                .map((row, context) -> Columns.timeIfAny(row, "due"))
                .findOne();
    }

    private static Queued queued(ResultSet row) throws SQLException {
        var exclusion = Columns.number(row, "exclusion");
        return new Queued(
                RecipientTable.recipient(row),
                SubscriberTable.subscriber(row),
                row.getString("source"),
                exclusion == null ? null : Exclusion.code(Math.toIntExact(exclusion)),
                row.getInt("tries"));
    }
}
