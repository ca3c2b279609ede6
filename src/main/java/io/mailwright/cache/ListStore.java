package io.mailwright.cache;

import io.mailwright.domain.ListCounts;
import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.domain.tracking.ToldList;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The lists of the account as last seen. Thread-safe. */
public final class ListStore {
    private static final Comparator<MailList> BY_NAME =
            Comparator.comparing((MailList list) -> list.type() != ListType.MASTER)
                    .thenComparing(MailList::name, String.CASE_INSENSITIVE_ORDER)
                    .thenComparingLong(MailList::id);

    private final Database db;

    public ListStore(Database db) {
        this.db = db;
    }

    /** By name without case, All Subscribers first. */
    public List<MailList> all() {
        return db.read(handle ->
                handle.select("select * from list").map((row, _) -> read(row)).stream()
                        .sorted(BY_NAME)
                        .toList());
    }

    public Optional<MailList> find(long listId) {
        return db.read(handle ->
                handle.select("select * from list where id = ?", listId)
                        .map((row, _) -> read(row))
                        .findOne());
    }

    /** What it is called or, where there is none any more, was; else what an extract called it. */
    public Optional<String> nameOf(long listId) {
        return db.read(handle ->
                handle.createQuery(
                                """
                                select name from (
                                    select 1 as place, name from list where id = :id
                                    union all select 2, name from list_history where list_id = :id
                                    union all select 3, name from told_list where id = :id and name <> '')
                                order by place limit 1
                                """)
                        .bind("id", listId)
                        .mapTo(String.class)
                        .findOne());
    }

    /** What an extract tells of it. */
    public Optional<ToldList> told(long listId) {
        return db.read(handle -> ToldLists.find(handle, listId));
    }

    /** Adds the list, or replaces the one of that id. */
    public void save(MailList list) {
        db.change(handle -> save(handle, list));
    }

    /** Forgets the list, who was on it, and those who were on no other but All Subscribers. */
    public void remove(long listId) {
        db.change(handle -> {
            new Departures(handle).leaveWith(listId);
            remove(handle, listId);
        });
    }

    /** Makes these the lists there are; those who were on others are no longer on them. */
    public void replaceAll(List<MailList> lists) {
        db.change(handle -> {
            var gone = handle.select("select id from list").mapTo(Long.class).list();
            lists.forEach(list -> gone.remove((Long) list.id()));
            gone.forEach(id -> {
                new Departures(handle).listGone(id);
                remove(handle, id);
            });
            lists.forEach(list -> save(handle, list));
        });
    }

    private static void remove(Handle handle, long listId) {
        handle.execute("delete from membership where list_id = ?", listId);
        handle.execute("delete from list where id = ?", listId);
        Generation.next(handle);
    }

    private static void save(Handle handle, MailList list) {
        var counts = list.counts();
        var modified = list.modified();
        handle.execute(
                "insert or replace into list values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                list.id(),
                list.name(),
                list.type().name(),
                counts.subscribers(),
                counts.active(),
                counts.unsubscribed(),
                counts.bounced(),
                counts.held(),
                modified == null ? null : modified.toEpochMilli(),
                list.asOf().toEpochMilli());
        new MembershipLog(handle).name(list.id(), list.name(), counts.subscribers() == 0);
    }

    private static MailList read(ResultSet row) throws SQLException {
        long modified = row.getLong("modified");
        return new MailList(
                row.getLong("id"),
                row.getString("name"),
                ListType.valueOf(row.getString("type")),
                new ListCounts(
                        row.getLong("subscribers"),
                        row.getLong("active"),
                        row.getLong("unsubscribed"),
                        row.getLong("bounced"),
                        row.getLong("held")),
                modified == 0 ? null : Instant.ofEpochMilli(modified),
                Instant.ofEpochMilli(row.getLong("as_of")));
    }
}
