package io.mailwright.server.store;

import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * The people that exports tell of, in the order of their ids, one by one ({@code tracking.md} T17).
 */
public final class ExportTable {
    private static final String PERSON =
            """
            select s.id, s.email, s.email_type, s.attributes,
                coalesce(m.status, 'DELETED') as status, m.joined, m.changed
            from subscriber s
                left join membership m on m.subscriber = s.id and m.list = :list
            """;

    private final Handle handle;
    private final long master;

    ExportTable(Handle handle, long master) {
        this.handle = handle;
        this.master = master;
    }

    /**
     * A person in an export.
     *
     * @param status on the list asked for, or on All Subscribers; of a deleted one {@link
     *     Status#DELETED}
     * @param joined when they came onto that list; {@code null} if not on it
     * @param changed when their status there last changed
     */
    public record Person(
            Subscriber subscriber,
            Status status,
            @Nullable Instant joined,
            @Nullable Instant changed) {}

    /** Those of whom there is an event of a job since {@code from}, before {@code until}. */
    public void eachWithEvents(JobPeriod jobs, Instant from, Instant until, Consumer<Person> each) {
        var query =
                handle.createQuery(
                                PERSON
                                        + """
                                        where s.id in (
                                            select e.subscriber from event e
                                            where e.at >= :from and e.at < :until and e.job in (
                                        """
                                        + JobPeriod.SQL
                                        + ")) order by s.id")
                        .bind("list", master)
                        .bind("from", from.toEpochMilli())
                        .bind("until", until.toEpochMilli());
        jobs.bind(query);
        hand(query, each);
    }

    /** All whom a job was to go to. */
    public void eachRecipient(long job, Consumer<Person> each) {
        hand(
                handle.createQuery(
                                PERSON
                                        + " where s.id in (select r.subscriber from recipient r"
                                        + " where r.job = :job) order by s.id")
                        .bind("list", master)
                        .bind("job", job),
                each);
    }

    /**
     * Those on a list.
     *
     * @param status only those of this one; {@code null} for all
     */
    public void eachOnList(long list, @Nullable Status status, Consumer<Person> each) {
        hand(
                handle.createQuery(
                                """
                                select s.id, s.email, s.email_type, s.attributes,
                                    m.status, m.joined, m.changed
                                from membership m join subscriber s on s.id = m.subscriber
                                where m.list = :list and (:status is null or m.status = :status)
                                order by m.subscriber
                                """)
                        .bind("list", list)
                        .bind("status", status == null ? null : status.name()),
                each);
    }

    /**
     * Everybody, with the first status that applies anywhere of unsubscribed, held, bounced and
     * active ({@code tracking.md} T15, grade V).
     */
    public void each(Consumer<Person> each) {
        hand(
                handle.createQuery(
                        """
                        select s.id, s.email, s.email_type, s.attributes, null as joined,
                            null as changed,
                            case max(case m.status when 'UNSUBSCRIBED' then 3 when 'HELD' then 2
                                    when 'BOUNCED' then 1 else 0 end)
                                when 3 then 'UNSUBSCRIBED' when 2 then 'HELD'
                                when 1 then 'BOUNCED' else 'ACTIVE' end as status
                        from subscriber s join membership m on m.subscriber = s.id
                        group by s.id order by s.id
                        """),
                each);
    }

    private static void hand(Query query, Consumer<Person> each) {
        try (var rows = query.map((row, context) -> person(row)).iterator()) {
            rows.forEachRemaining(each);
        }
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                SubscriberTable.subscriber(row),
                Status.valueOf(row.getString("status")),
                Columns.timeIfAny(row, "joined"),
                Columns.timeIfAny(row, "changed"));
    }
}
