package io.mailwright.cache;

import io.mailwright.domain.Status;
import io.mailwright.domain.growth.ChangeCause;
import io.mailwright.domain.growth.ChangesWanted;
import io.mailwright.domain.growth.ListChange;
import io.mailwright.domain.growth.ListGrowth;
import io.mailwright.domain.growth.ListMember;
import io.mailwright.domain.growth.TrackedList;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who was on a list at any time since it was first brought, who came and who left. Goes back from
 * who is on it now by the changes there were since. Thread-safe.
 */
public final class ListHistoryStore {
    /** Of whom the first change after a step is told; the others are as they are now. */
    private static final String MEMBERS =
            """
            select p.id, p.status, coalesce(s.email, t.email, '') as email
            from (
                select %1$s as id, status from %2$s
                where %3$s and %1$s > :after and status in ('ACTIVE', 'BOUNCED', 'HELD') and not exists (
                    select 1 from list_change c
                    where c.list_id = :list and c.person_id = %1$s and c.step_id > :step)
                union all
                select person_id, before from list_change c
                where list_id = :list and person_id > :after and step_id > :step
                    and before in ('ACTIVE', 'BOUNCED', 'HELD') and not exists (
                        select 1 from list_change e
                        where e.list_id = :list and e.person_id = c.person_id and e.step_id > :step
                            and e.step_id < c.step_id)
                order by 1 limit :limit) p
            left join subscriber s on s.id = p.id
            left join tracked_person t on t.id = p.id
            order by p.id
            """;

    private static final String OF_LIST =
            MEMBERS.formatted("subscriber_id", "membership", "list_id = :list");

    private static final String OF_ALL = MEMBERS.formatted("id", "subscriber", "true");

    private static final String CHANGES =
            """
            select p.id as step, c.person_id, coalesce(s.email, t.email, '') as email, p.at, p.cause, p.upload_id,
                c.before, c.after
            from list_step p
                cross join list_change c on c.step_id = p.id
                left join subscriber s on s.id = c.person_id
                left join tracked_person t on t.id = c.person_id
            where p.list_id = :list and p.at > :from and p.at <= :until and p.id <= :step
                and c.person_id < iif(p.id = :step, :person, 9223372036854775807)
                and (:direction is null or :direction =
                    case coalesce(c.after in ('ACTIVE', 'BOUNCED', 'HELD'), 0)
                            - coalesce(c.before in ('ACTIVE', 'BOUNCED', 'HELD'), 0)
                        when 1 then 'CAME' when -1 then 'LEFT' else 'NEITHER' end)
            order by p.id desc, c.person_id desc limit :limit
            """;

    private final Database db;

    public ListHistoryStore(Database db) {
        this.db = db;
    }

    /** By name without case. */
    public List<TrackedList> all() {
        return db.read(handle ->
                handle.select(
                                """
                                select list_id, name, since, list_id not in (select id from list)
                                from list_history order by name collate nocase, list_id
                                """)
                        .map((row, _) ->
                                new TrackedList(
                                        row.getLong(1),
                                        row.getString(2),
                                        time(row, 3),
                                        row.getBoolean(4)))
                        .list());
    }

    /** How many people were on it when. */
    public Optional<ListGrowth> growth(long listId) {
        return db.read(handle ->
                handle.select(
                                "select name, since, base from list_history where list_id = ?",
                                listId)
                        .map((row, _) ->
                                new ListGrowth(
                                        listId,
                                        row.getString(1),
                                        time(row, 2),
                                        row.getLong(3),
                                        steps(handle, listId)))
                        .findOne());
    }

    private static List<ListGrowth.Step> steps(Handle handle, long listId) {
        return handle.select(
                        "select id, at, came, gone from list_step where list_id = ? order by id",
                        listId)
                .map((row, _) ->
                        new ListGrowth.Step(
                                row.getLong(1), time(row, 2), row.getLong(3), row.getLong(4)))
                .list();
    }

    /**
     * A page of those who were on a list, in the order of their ids.
     *
     * @param at before it was first brought they are those of then
     * @param after the id of the last of the page before; {@link Long#MIN_VALUE} for the first page
     */
    public List<ListMember> members(long listId, Instant at, long after, int limit) {
        return db.read(handle ->
                handle.createQuery(listId == Master.id(handle) ? OF_ALL : OF_LIST)
                        .bind("list", listId)
                        .bind("step", step(handle, listId, at))
                        .bind("after", after)
                        .bind("limit", limit)
                        .map((row, _) ->
                                new ListMember(
                                        row.getLong("id"),
                                        row.getString("email"),
                                        Status.valueOf(row.getString("status"))))
                        .list());
    }

    /** The last one until then. */
    private static long step(Handle handle, long listId, Instant at) {
        return handle.select(
                        "select coalesce(max(id), 0) from list_step where list_id = ? and at <= ?",
                        listId,
                        at.toEpochMilli())
                .mapTo(Long.class)
                .one();
    }

    /**
     * A page of changes, the last first.
     *
     * @param before the last of the page before; {@code null} for the first page
     */
    public List<ListChange> changes(ChangesWanted wanted, @Nullable ListChange before, int limit) {
        var direction = wanted.direction();
        return db.read(handle ->
                handle.createQuery(CHANGES)
                        .bind("list", wanted.listId())
                        .bind("from", wanted.after().toEpochMilli())
                        .bind("until", wanted.until().toEpochMilli())
                        .bind("step", before == null ? Long.MAX_VALUE : before.step())
                        .bind("person", before == null ? Long.MIN_VALUE : before.subscriber())
                        .bind("direction", direction == null ? null : direction.name())
                        .bind("limit", limit)
                        .map((row, _) -> change(row))
                        .list());
    }

    private static ListChange change(ResultSet row) throws SQLException {
        return new ListChange(
                row.getLong("step"),
                row.getLong("person_id"),
                row.getString("email"),
                time(row, 4),
                ChangeCause.valueOf(row.getString("cause")),
                row.getLong("upload_id"),
                status(row.getString("before")),
                status(row.getString("after")));
    }

    private static @Nullable Status status(@Nullable String name) {
        return name == null ? null : Status.valueOf(name);
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }
}
