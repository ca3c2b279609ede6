package io.mailwright.server.store;

import io.mailwright.domain.ListedSubscriber;
import io.mailwright.domain.Membership;
import io.mailwright.domain.Status;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Who is on which list, and how. Everybody of the account is on All Subscribers. */
public final class MembershipTable {
    private final Handle handle;

    /** That somebody comes onto a list, or changes their standing there. */
    public record Joining(long subscriber, Status status, @Nullable String reason, Instant at) {}

    MembershipTable(Handle handle) {
        this.handle = handle;
    }

    /** The standing of a subscriber on a list; nothing if not on it. */
    public Optional<Membership> find(long list, long subscriber) {
        return Statements.find(
                handle,
                """
                select l.id, l.name, m.status from membership m join list l on l.id = m.list
                where m.list = ? and m.subscriber = ?
                """,
                MembershipTable::membership,
                list,
                subscriber);
    }

    /** Every list a subscriber is on, in the order of their ids. */
    public List<Membership> of(long subscriber) {
        return Statements.list(
                handle,
                """
                select l.id, l.name, m.status from membership m join list l on l.id = m.list
                where m.subscriber = ? order by l.id
                """,
                MembershipTable::membership,
                subscriber);
    }

    /**
     * Hands over the subscribers of a list one by one, in the order of their ids.
     *
     * @param status only those of this one; {@code null} for all
     */
    public void each(long list, @Nullable Status status, Consumer<ListedSubscriber> each) {
        var query =
                handle.createQuery(
                                """
                                select l.name, m.status, s.id, s.email, s.email_type, s.attributes
                                from membership m
                                    join subscriber s on s.id = m.subscriber
                                    join list l on l.id = m.list
                                where m.list = :list and (:status is null or m.status = :status)
                                order by m.subscriber
                                """)
                        .bind("list", list)
                        .bind("status", status == null ? null : status.name());
        try (var rows =
                query.map((row, context) ->
                                new ListedSubscriber(
                                        SubscriberTable.subscriber(row),
                                        new Membership(
                                                list,
                                                row.getString("name"),
                                                Status.valueOf(row.getString("status")))))
                        .iterator()) {
            rows.forEachRemaining(each);
        }
    }

    /** Puts a subscriber on a list, or changes the standing of one who is on it. */
    public void put(
            long list, long subscriber, Status status, @Nullable String reason, Instant at) {
        putAll(list, List.of(new Joining(subscriber, status, reason, at)));
    }

    /** Changes the standing on every list on which it is {@code from}. */
    public void change(long subscriber, Status from, Status to, Instant at) {
        handle.execute(
                "update membership set status = ?, changed = ?"
                        + " where subscriber = ? and status = ?",
                to.name(),
                at.toEpochMilli(),
                subscriber,
                from.name());
    }

    /** Puts many on a list, or changes the standing of those who are on it. */
    public void putAll(long list, List<Joining> joinings) {
        addAll(list, joinings.stream().filter(joining -> !change(list, joining)).toList());
    }

    /** Whether the subscriber was on the list. */
    private boolean change(long list, Joining joining) {
        return Statements.execute(
                        handle,
                        "update membership set status = ?, reason = ?, changed = ?"
                                + " where list = ? and subscriber = ?",
                        joining.status().name(),
                        joining.reason(),
                        joining.at().toEpochMilli(),
                        list,
                        joining.subscriber())
                > 0;
    }

    /** Puts many on a list of whom nobody is on it. */
    public void addAll(long list, List<Joining> joinings) {
        joinings.stream()
                .collect(
                        Collectors.groupingBy(
                                Kind::of,
                                LinkedHashMap::new,
                                Collectors.mapping(Joining::subscriber, Collectors.toList())))
                .forEach((kind, subscribers) -> add(list, kind, subscribers));
    }

    /** Takes the ids as one text: to bind several values a row would take as long as the rest. */
    private void add(long list, Kind kind, List<Long> subscribers) {
        Statements.execute(
                handle,
                "insert into membership select ?, value, ?, ?, ?, ? from json_each(?)",
                list,
                kind.status().name(),
                kind.reason(),
                kind.at().toEpochMilli(),
                kind.at().toEpochMilli(),
                subscribers.toString());
        Statements.execute(
                handle,
                "insert into list_count values (?, ?, ?) on conflict do update"
                        + " set subscribers = subscribers + excluded.subscribers",
                list,
                kind.status().name(),
                subscribers.size());
    }

    /** In what those are alike who come onto a list together. */
    private record Kind(Status status, @Nullable String reason, Instant at) {
        static Kind of(Joining joining) {
            return new Kind(joining.status(), joining.reason(), joining.at());
        }
    }

    /**
     * Hands over the standings of those who are on a list.
     *
     * @param subscribers of whom to look for, best in the order of their ids
     */
    public void standings(long list, List<Long> subscribers, BiConsumer<Long, Status> each) {
        var select = "select subscriber, status from membership where list = ? and subscriber";
        new KeyQuery(handle, select, list)
                .each(
                        subscribers,
                        row -> each.accept(row.getLong(1), Status.valueOf(row.getString(2))));
    }

    public void remove(long list, long subscriber) {
        handle.execute(
                "delete from membership where list = ? and subscriber = ?", list, subscriber);
    }

    /** Takes a subscriber off every list, All Subscribers too. */
    public void removeAll(long subscriber) {
        handle.execute("delete from membership where subscriber = ?", subscriber);
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(row.getLong(1), row.getString(2), Status.valueOf(row.getString(3)));
    }
}
