package io.mailwright.server.store;

import io.mailwright.domain.tracking.AddressedEvent;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;

/** What the ledger of recipients tells as events: who was sent a message and who was not. */
public final class SentTable {
    private final Handle handle;

    SentTable(Handle handle) {
        this.handle = handle;
    }

    /**
     * Hands over those of a job since {@code from}, before {@code until}, by time, then subscriber.
     *
     * @param alsoNotSent whether those left out are told too
     */
    public void each(
            long job,
            boolean alsoNotSent,
            Instant from,
            Instant until,
            Consumer<AddressedEvent> each) {
        var query =
                handle.createQuery(
                                """
                                select r.*, s.email
                                from recipient r join subscriber s on s.id = r.subscriber
                                where r.job = :job and r.at >= :from and r.at < :until
                                    and (r.state = 'SENT'
                                        or (:alsoNotSent and r.state = 'NOT_SENT'))
                                order by r.at, r.subscriber, r.batch
                                """)
                        .bind("job", job)
                        .bind("alsoNotSent", alsoNotSent)
                        .bind("from", from.toEpochMilli())
                        .bind("until", until.toEpochMilli());
        try (var rows = query.map((row, context) -> event(row)).iterator()) {
            rows.forEachRemaining(each);
        }
    }

    /** How many of a job are settled. */
    public long count(long job) {
        return handle.createQuery(
                        "select count(*) from recipient where job = :job"
                                + " and state not in ('PENDING', 'HANDING')")
                .bind("job", job)
                .mapTo(Long.class)
                .one();
    }

    private static AddressedEvent event(ResultSet row) throws SQLException {
        boolean sent = row.getString("state").equals("SENT");
        var event =
                new Event(
                        sent ? EventType.SENT : EventType.NOT_SENT,
                        row.getLong("job"),
                        row.getLong("subscriber"),
                        row.getLong("list"),
                        row.getLong("batch"),
                        Columns.time(row, "at"),
                        sent ? Detail.NONE : notSent(row));
        return new AddressedEvent(event, row.getString("email"));
    }

    private static Detail notSent(ResultSet row) throws SQLException {
        return new Detail.NotSent(
                row.getInt("code"), Objects.requireNonNullElse(row.getString("reason"), ""));
    }
}
