package io.mailwright.cache;

import io.mailwright.domain.Status;
import io.mailwright.domain.growth.ChangeCause;
import io.mailwright.domain.growth.ListChange;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps every change of who is on a list, within the transaction that makes the change, from when
 * the list was first brought. What many rows change together is gathered by {@link #gather} before
 * it is done and written by {@link #write}; what one person changes, by {@link #one}.
 */
final class MembershipLog {
    /** As long an upload adds to its last step, so that it has few. */
    private static final Duration TOGETHER = Duration.ofMinutes(1);

    private static final String LATEST =
            "max(?, coalesce((select o.at from list_step o where o.list_id = h.list_id"
                    + " order by o.id desc limit 1), h.since))";

    private final Handle handle;

    MembershipLog(Handle handle) {
        this.handle = handle;
    }

    /** Whether changes of a list are kept. */
    boolean keeps(long listId) {
        return Statements.find(
                        handle,
                        "select 1 from list_history where list_id = ?",
                        row -> row.getInt(1),
                        listId)
                .isPresent();
    }

    /** From now on changes of a list are kept; of All Subscribers the people are on it. */
    void begin(long listId, boolean master, Instant at) {
        handle.execute(
                """
                insert or ignore into list_history select id, name, ?, (%s) from list where id = ?
                """
                        .formatted(
                                master
                                        ? "select count(*) from subscriber where " + isOn("status")
                                        : "select count(*) from membership m where m.list_id ="
                                                + " list.id and "
                                                + isOn("m.status")),
                at.toEpochMilli(),
                listId);
    }

    /** The list is called so; one that has nobody begins. */
    void name(long listId, String name, boolean isEmpty) {
        if (isEmpty) {
            handle.execute(
                    "insert or ignore into list_history values (?, ?, ?, 0)",
                    listId,
                    name,
                    Instant.now().toEpochMilli());
        }
        handle.execute(
                "update list_history set name = ? where list_id = ? and name <> ?",
                name,
                listId,
                name);
    }

    /** In SQL, of a status that may be null. */
    private static String isOn(String status) {
        return "coalesce(%s in ('ACTIVE', 'BOUNCED', 'HELD'), 0)".formatted(status);
    }

    /**
     * Notes what is about to change.
     *
     * @param changes selects list, person, status before and status after
     */
    void gather(String changes, Object... values) {
        handle.execute(
                """
                create temp table if not exists delta(
                    list_id integer not null, person_id integer not null, before text, after text)
                """);
        handle.execute("insert into temp.delta " + changes, values);
    }

    /** Writes down what was noted, of lists whose changes are kept. */
    void write(ChangeCause cause, long uploadId, Instant at) {
        long last =
                handle.select("select coalesce(max(id), 0) from list_step").mapTo(Long.class).one();
        handle.execute(
                """
                insert into list_step(list_id, at, cause, upload_id, came, gone)
                select h.list_id, %3$s, ?, ?, sum(%2$s and not %1$s), sum(%1$s and not %2$s)
                from temp.delta d join list_history h on h.list_id = d.list_id group by h.list_id
                """
                        .formatted(isOn("d.before"), isOn("d.after"), LATEST),
                at.toEpochMilli(),
                cause.name(),
                uploadId);
        handle.execute(
                """
                insert into list_change
                select p.id, d.person_id, p.list_id, d.before, d.after
                from list_step p cross join temp.delta d on d.list_id = p.list_id
                where p.id > ? order by 1, 2
                """,
                last);
        handle.execute("delete from temp.delta");
    }

    /** One person's standings, by list, as they were and as they are. */
    void one(
            long person,
            Map<Long, Status> before,
            Map<Long, Status> after,
            ChangeCause cause,
            long uploadId) {
        before.forEach(
                (list, status) -> one(list, person, status, after.get(list), cause, uploadId));
        after.forEach((list, status) -> {
            if (!before.containsKey(list)) {
                one(list, person, null, status, cause, uploadId);
            }
        });
    }

    private void one(
            long list,
            long person,
            @Nullable Status before,
            @Nullable Status after,
            ChangeCause cause,
            long uploadId) {
        if (before == after || !keeps(list)) {
            return;
        }
        int came = !ListChange.isOn(before) && ListChange.isOn(after) ? 1 : 0;
        int gone = ListChange.isOn(before) && !ListChange.isOn(after) ? 1 : 0;
        long step = step(list, cause, uploadId);
        Statements.execute(
                handle,
                "update list_step set came = came + ?, gone = gone + ? where id = ?",
                came,
                gone,
                step);
        Statements.execute(
                handle,
                "insert into list_change values (?, ?, ?, ?, ?)"
                        + " on conflict do update set after = excluded.after",
                step,
                person,
                list,
                before,
                after);
    }

    /** The last step of the list, if an upload can add to it, else a new one. */
    private long step(long list, ChangeCause cause, long uploadId) {
        long now = Instant.now().toEpochMilli();
        var open =
                uploadId == 0
                        ? Optional.<Long>empty()
                        : Statements.find(
                                handle,
                                "select id from list_step where id ="
                                        + " (select max(id) from list_step where list_id = ?)"
                                        + " and upload_id = ? and cause = ? and at > ?",
                                row -> row.getLong(1),
                                list,
                                uploadId,
                                cause,
                                now - TOGETHER.toMillis());
        return open.orElseGet(() -> begin(list, now, cause, uploadId));
    }

    private long begin(long list, long now, ChangeCause cause, long uploadId) {
        return Statements.list(
                        handle,
                        """
                        insert into list_step(list_id, at, cause, upload_id, came, gone)
                        select h.list_id, %s, ?, ?, 0, 0 from list_history h where h.list_id = ? returning id
                        """
                                .formatted(LATEST),
                        row -> row.getLong(1),
                        now,
                        cause,
                        uploadId,
                        list)
                .getFirst();
    }

    /** Somebody has another id from now on, on lists they have left too. */
    void rename(long person, long now) {
        Statements.execute(
                handle,
                "update or ignore list_change set person_id = ?"
                        + " where list_id in (select list_id from list_history) and person_id = ?",
                now,
                person);
    }
}
