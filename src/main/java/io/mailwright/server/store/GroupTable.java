package io.mailwright.server.store;

import io.mailwright.domain.Group;
import io.mailwright.domain.GroupDetail;
import io.mailwright.domain.GroupRule;
import io.mailwright.domain.Subscriber;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The groups of the account and who is in each; who leaves the list leaves its groups. */
public final class GroupTable {
    private final Handle handle;

    GroupTable(Handle handle) {
        this.handle = handle;
    }

    /** Takes the people of a list one by one. */
    @FunctionalInterface
    public interface People {
        /** Takes one of them, who is in the group now or not. */
        void take(Subscriber subscriber, boolean isIn);
    }

    /** Every group, in the order of their ids. */
    public List<Group> all() {
        return handle.createQuery("select id, list, name, description from list_group order by id")
                .map((row, context) -> group(row))
                .list();
    }

    public Optional<GroupDetail> find(long id) {
        return handle.createQuery("select * from list_group where id = :id")
                .bind("id", id)
                .map((row, context) ->
                        new GroupDetail(
                                group(row), Json.read(row.getString("rule"), GroupRule.class)))
                .findOne();
    }

    /** The group of that name, compared without case. */
    public Optional<Long> named(String name) {
        return handle.createQuery("select id from list_group where name_key = :key")
                .bind("key", key(name))
                .mapTo(Long.class)
                .findOne();
    }

    /** Makes a group with nobody in it; its name must be free. */
    public long create(long list, String name, String description, GroupRule rule, Instant at) {
        long id = Sequence.next(handle);
        handle.createUpdate(
                        """
                        insert into list_group
                        values (:id, :list, :name, :key, :description, :rule, :at)
                        """)
                .bind("id", id)
                .bind("list", list)
                .bind("name", name)
                .bind("key", key(name))
                .bind("description", description)
                .bind("rule", Json.of(rule))
                .bind("at", at.toEpochMilli())
                .execute();
        return id;
    }

    /** Changes all of a group but its list and its members; the name must be free. */
    public void update(GroupDetail changed) {
        handle.createUpdate(
                        """
                        update list_group set name = :name, name_key = :key,
                            description = :description, rule = :rule
                        where id = :id
                        """)
                .bind("name", changed.group().name())
                .bind("key", key(changed.group().name()))
                .bind("description", changed.group().description())
                .bind("rule", Json.of(changed.rule()))
                .bind("id", changed.group().id())
                .execute();
    }

    public void delete(long id) {
        handle.execute("delete from group_member where list_group = ?", id);
        handle.execute("delete from list_group where id = ?", id);
    }

    /**
     * Hands over everybody on a list, in the order of their ids.
     *
     * @param group of which each is told to be in or not; 0 for none
     */
    public void each(long list, long group, People people) {
        var query =
                handle.createQuery(
                                """
                                select s.id, s.email, s.email_type, s.attributes,
                                    g.subscriber is not null as is_in
                                from membership m
                                    join subscriber s on s.id = m.subscriber
                                    left join group_member g
                                        on g.list_group = :group and g.subscriber = m.subscriber
                                where m.list = :list
                                order by m.subscriber
                                """)
                        .bind("list", list)
                        .bind("group", group);
        try (var rows =
                query.map(
                                (row, context) -> {
                                    people.take(
                                            SubscriberTable.subscriber(row),
                                            row.getBoolean("is_in"));
                                    return true;
                                })
                        .iterator()) {
            rows.forEachRemaining(_ -> {});
        }
    }

    /** Takes people, who are on its list, in and out of a group, which is then as of {@code at}. */
    public void change(long group, long[] in, long[] out, Instant at) {
        try (var inserts = new BulkInsert(handle, "insert into group_member", 2)) {
            for (long subscriber : in) {
                inserts.add(group, subscriber);
            }
        }
        var sql = "delete from group_member where list_group = ? and subscriber = ?";
        try (var delete = new Repeated(handle, sql)) {
            for (long subscriber : out) {
                delete.execute(group, subscriber);
            }
        }
        handle.execute(
                "update list_group set refreshed = ? where id = ?", at.toEpochMilli(), group);
    }

    /** How many are in a group. */
    public long size(long group) {
        return handle.createQuery("select count(*) from group_member where list_group = :group")
                .bind("group", group)
                .mapTo(Long.class)
                .one();
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(
                row.getLong("id"),
                row.getLong("list"),
                row.getString("name"),
                row.getString("description"));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
