package io.mailwright.server.store;

import io.mailwright.domain.ListCounts;
import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.domain.Status;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The account's lists, All Subscribers among them, with how many are on each. */
public final class ListTable {
    private final Handle handle;

    ListTable(Handle handle) {
        this.handle = handle;
    }

    /** The list with its figures, as of {@code now}. */
    public Optional<MailList> find(long id, Instant now) {
        return handle.createQuery("select id, name, type, modified from list where id = :id")
                .bind("id", id)
                .map((row, context) -> list(row, now))
                .findOne();
    }

    public boolean exists(long id) {
        return Statements.find(handle, "select 1 from list where id = ?", row -> true, id)
                .isPresent();
    }

    /** The id of All Subscribers. */
    public long master() {
        return Statements.find(
                        handle,
                        "select id from list where type = ?",
                        row -> row.getLong(1),
                        ListType.MASTER)
                .orElseThrow();
    }

    /** The list of that name, compared without case. */
    public Optional<Long> named(String name) {
        return handle.createQuery("select id from list where name_key = :key")
                .bind("key", key(name))
                .mapTo(Long.class)
                .findOne();
    }

    /** Ids of the lists with that part in their name, without case; of all, if it is empty. */
    public List<Long> search(String part) {
        return handle.createQuery(
                        "select id from list where instr(name_key, :part) > 0 order by id")
                .bind("part", key(part))
                .mapTo(Long.class)
                .list();
    }

    /** Makes a list; its name must be free. */
    public long create(String name, ListType type, Instant at) {
        long id = Sequence.next(handle);
        handle.createUpdate("insert into list values (:id, :name, :key, :type, :at)")
                .bind("id", id)
                .bind("name", name)
                .bind("key", key(name))
                .bind("type", type.name())
                .bind("at", at.toEpochMilli())
                .execute();
        return id;
    }

    /** Renames a list; the name must be free. */
    public void rename(long id, String name, Instant at) {
        handle.createUpdate(
                        "update list set name = :name, name_key = :key, modified = :at"
                                + " where id = :id")
                .bind("name", name)
                .bind("key", key(name))
                .bind("at", at.toEpochMilli())
                .bind("id", id)
                .execute();
    }

    /** Deletes the list, its groups and the memberships of it. */
    public void delete(long id) {
        handle.execute(
                "delete from group_member where list_group in"
                        + " (select id from list_group where list = ?)",
                id);
        handle.execute("delete from list_group where list = ?", id);
        handle.execute("delete from membership where list = ?", id);
        handle.execute("delete from list_count where list = ?", id);
        handle.execute("delete from list where id = ?", id);
    }

    private MailList list(ResultSet row, Instant now) throws SQLException {
        long id = row.getLong("id");
        return new MailList(
                id,
                row.getString("name"),
                ListType.valueOf(row.getString("type")),
                counts(id),
                Instant.ofEpochMilli(row.getLong("modified")),
                now);
    }

    private ListCounts counts(long id) {
        var counts = new EnumMap<Status, Long>(Status.class);
        handle.createQuery("select status, subscribers from list_count where list = :id")
                .bind("id", id)
                .map((row, context) -> counts.put(Status.valueOf(row.getString(1)), row.getLong(2)))
                .list();
        long active = counts.getOrDefault(Status.ACTIVE, 0L);
        long unsubscribed = counts.getOrDefault(Status.UNSUBSCRIBED, 0L);
        long bounced = counts.getOrDefault(Status.BOUNCED, 0L);
        long held = counts.getOrDefault(Status.HELD, 0L);
        return new ListCounts(
                active + unsubscribed + bounced + held, active, unsubscribed, bounced, held);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
