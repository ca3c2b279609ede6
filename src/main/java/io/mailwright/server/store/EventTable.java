package io.mailwright.server.store;

import io.mailwright.domain.tracking.AddressedEvent;
import io.mailwright.domain.tracking.BounceCategory;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.UnsubscribeScope;
import io.mailwright.server.store.RecipientTable.Recipient;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;

/**
 * What became of messages, but for sent and not sent, which the ledger of recipients tells. Events
 * are told by job, then time, then subscriber ({@code tracking.md} T17, X).
 */
public final class EventTable {
    private static final String SELECT =
            "select e.*, l.url, l.alias as link_alias, s.email from event e"
                    + " join subscriber s on s.id = e.subscriber"
                    + " left join link l on l.id = e.link";

    private static final String ORDER = " order by e.job, e.at, e.subscriber, e.number";

    private final Handle handle;

    EventTable(Handle handle) {
        this.handle = handle;
    }

    public void add(Event event) {
        var update =
                handle.createUpdate(
                        """
                        insert into event values (:job, :at, :subscriber,
                            (select count(*) from event where job = :job and at = :at
                                and subscriber = :subscriber),
                            :type, :list, :batch, :link, :category, :subcategory,
                            :smtpCode, :reason, :scope, :recipients, :unit, :amount,
                            :alias)
                        """);
        bindCommon(update, event);
        bind(update, event.detail());
        update.execute();
    }

    static void bindCommon(SqlStatement<?> statement, Event event) {
        statement
                .bind("job", event.job())
                .bind("at", event.at().toEpochMilli())
                .bind("subscriber", event.subscriber())
                .bind("type", event.type().name())
                .bind("list", event.list())
                .bind("batch", event.batch());
    }

    static void bind(SqlStatement<?> update, Detail detail) {
        // All of one type each, as many in a batch must have it.
        for (var column : List.of("category", "reason", "scope", "unit", "amount", "alias")) {
            update.bind(column, (String) null);
        }
        for (var column : List.of("subcategory", "smtpCode", "recipients")) {
            update.bind(column, (Integer) null);
        }
        update.bind("link", (Long) null);
        switch (detail) {
            case Detail.None _ -> {}
            case Detail.NotSent _ ->
                    throw new IllegalArgumentException("the ledger tells what was not sent");
            case Detail.Click click -> update.bind("link", Long.valueOf(click.link()));
            case Detail.Bounce bounce ->
                    update.bind("category", bounce.category().name())
                            .bind("subcategory", Integer.valueOf(bounce.subcategory()))
                            .bind("smtpCode", Integer.valueOf(bounce.smtpCode()))
                            .bind("reason", bounce.reason());
            case Detail.Unsubscribe unsubscribe ->
                    update.bind("scope", unsubscribe.scope().name())
                            .bind("reason", unsubscribe.reason());
            case Detail.Forward forward ->
                    update.bind("recipients", Integer.valueOf(forward.recipients()));
            case Detail.Conversion conversion ->
                    update.bind("link", conversion.link() == 0 ? null : (Long) conversion.link())
                            .bind("unit", conversion.unit())
                            .bind("amount", conversion.amount())
                            .bind("alias", conversion.alias());
        }
    }

    /** Adds many, all of a job that has none yet. */
    public void addAll(List<Event> events) {
        var batch =
                handle.prepareBatch(
                        """
                        insert into event values (:job, :at, :subscriber, :number, :type, :list,
                            :batch, :link, :category, :subcategory, :smtpCode, :reason, :scope,
                            :recipients, :unit, :amount, :alias)
                        """);
        var numbers = new HashMap<List<Object>, Integer>();
        for (var event : events) {
            var place = List.<Object>of(event.at().toEpochMilli(), event.subscriber());
            batch.bind("number", numbers.merge(place, 1, Integer::sum) - 1);
            bindCommon(batch, event);
            bind(batch, event.detail());
            batch.add();
        }
        batch.execute();
    }

    /** How many of one type there are of the messages of a job to somebody. */
    public long count(EventType type, long job, long subscriber) {
        return handle.createQuery(
                        "select count(*) from event where job = :job and type = :type"
                                + " and subscriber = :subscriber")
                .bind("job", job)
                .bind("type", type.name())
                .bind("subscriber", subscriber)
                .mapTo(Long.class)
                .one();
    }

    /** Whether one message has an event of that type. */
    public boolean has(EventType type, Recipient message) {
        return handle.createQuery(
                        "select 1 from event where job = :job and type = :type"
                                + " and subscriber = :subscriber and batch = :batch limit 1")
                .bind("job", message.job())
                .bind("type", type.name())
                .bind("subscriber", message.subscriber())
                .bind("batch", message.batch())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** How many of one type there are since then, of all jobs. */
    public long count(EventType type, Instant from) {
        return handle.createQuery("select count(*) from event where type = :type and at >= :from")
                .bind("type", type.name())
                .bind("from", from.toEpochMilli())
                .mapTo(Long.class)
                .one();
    }

    /** Hands over those of a job since {@code from}, before {@code until}. */
    public void each(long job, Instant from, Instant until, Consumer<Event> each) {
        var where = " where e.job = :job and e.at >= :from and e.at < :until";
        hand(
                handle.createQuery(SELECT + where + ORDER).bind("job", job),
                from,
                until,
                addressed -> each.accept(addressed.event()));
    }

    /** Hands over those of one type of a job, since {@code from}, before {@code until}. */
    public void each(
            long job, EventType type, Instant from, Instant until, Consumer<AddressedEvent> each) {
        var where = " where e.job = :job and e.type = :type and e.at >= :from and e.at < :until";
        hand(
                handle.createQuery(SELECT + where + ORDER)
                        .bind("job", job)
                        .bind("type", type.name()),
                from,
                until,
                each);
    }

    /**
     * Hands over the unsubscribes of all jobs since {@code from}, before {@code until}, by time.
     */
    public void eachUnsubscribe(Instant from, Instant until, Consumer<AddressedEvent> each) {
        var where =
                " where e.type = 'UNSUBSCRIBE' and e.at >= :from and e.at < :until"
                        + " order by e.at, e.subscriber, e.job, e.number";
        hand(handle.createQuery(SELECT + where), from, until, each);
    }

    private static void hand(
            Query query, Instant from, Instant until, Consumer<AddressedEvent> each) {
        var period = query.bind("from", from.toEpochMilli()).bind("until", until.toEpochMilli());
        try (var rows =
                period.map((row, context) -> new AddressedEvent(event(row), row.getString("email")))
                        .iterator()) {
            rows.forEachRemaining(each);
        }
    }

    static Event event(ResultSet row) throws SQLException {
        var type = EventType.valueOf(row.getString("type"));
        return new Event(
                type,
                row.getLong("job"),
                row.getLong("subscriber"),
                row.getLong("list"),
                row.getLong("batch"),
                Columns.time(row, "at"),
                detail(type, row));
    }

    private static Detail detail(EventType type, ResultSet row) throws SQLException {
        return switch (type) {
            case SENT, NOT_SENT, OPEN, COMPLAINT -> Detail.NONE;
            case CLICK ->
                    new Detail.Click(
                            row.getLong("link"), row.getString("url"), row.getString("link_alias"));
            case BOUNCE ->
                    new Detail.Bounce(
                            BounceCategory.valueOf(row.getString("category")),
                            row.getInt("subcategory"),
                            row.getInt("smtp_code"),
                            row.getString("reason"));
            case UNSUBSCRIBE ->
                    new Detail.Unsubscribe(
                            UnsubscribeScope.valueOf(row.getString("scope")),
                            row.getString("reason"));
            case FORWARD -> new Detail.Forward(row.getInt("recipients"));
            case CONVERSION ->
                    new Detail.Conversion(
                            row.getLong("link"),
                            row.getString("unit"),
                            row.getString("amount"),
                            row.getString("alias"));
        };
    }
}
