package io.mailwright.server.store;

import io.mailwright.domain.tracking.Event;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Events that were invented for messages which were sent nowhere, until their time comes. */
public final class UpcomingTable {
    private final Handle handle;

    UpcomingTable(Handle handle) {
        this.handle = handle;
    }

    public void add(Event event) {
        var update =
                handle.createUpdate(
                        """
                        insert into upcoming_event (job, at, subscriber, type, list, batch, link,
                            category, subcategory, smtp_code, reason, scope, recipients, unit,
                            amount, alias)
                        values (:job, :at, :subscriber, :type, :list, :batch, :link, :category,
                            :subcategory, :smtpCode, :reason, :scope, :recipients, :unit, :amount,
                            :alias)
                        """);
        EventTable.bindCommon(update, event);
        EventTable.bind(update, event.detail());
        update.execute();
    }

    /** When the next is to happen. */
    public Optional<Instant> next() {
        return handle.createQuery("select min(at) as at from upcoming_event")
                .map((row, context) -> Columns.timeIfAny(row, "at"))
                .findOne();
    }

    /** Takes out the first of those whose time has come by then. */
    public List<Event> take(Instant until, int most) {
        var events =
                handle.createQuery(
                                """
                                select e.*, l.url, l.alias as link_alias from upcoming_event e
                                    left join link l on l.id = e.link
                                where e.at <= :until order by e.at, e.id limit :most
                                """)
                        .bind("until", until.toEpochMilli())
                        .bind("most", most)
                        .map((row, context) -> EventTable.event(row))
                        .list();
        handle.execute(
                "delete from upcoming_event where id in (select id from upcoming_event"
                        + " where at <= ? order by at, id limit ?)",
                until.toEpochMilli(),
                most);
        return events;
    }
}
