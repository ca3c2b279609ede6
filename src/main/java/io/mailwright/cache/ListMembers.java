package io.mailwright.cache;

import io.mailwright.domain.Status;

import java.util.List;

/** Goes through everybody on a list, a page at a time. Thread-safe. */
public final class ListMembers {
    private static final int PAGE = 5000;

    private final Database database;

    public ListMembers(Database database) {
        this.database = database;
    }

    /** One who is on a list; the id is the local copy's. */
    public record Member(long id, String email, Status status) {}

    /** The next ones behind an id, by id; none at the end. */
    public List<Member> after(long listId, long id) {
        return database.read(handle ->
                handle.createQuery(
                                "select s.id, s.email, m.status from membership m"
                                        + " join subscriber s on s.id = m.subscriber_id"
                                        + " where m.list_id = :list and m.subscriber_id > :id"
                                        + " order by m.subscriber_id limit :limit")
                        .bind("list", listId)
                        .bind("id", id)
                        .bind("limit", PAGE)
                        .map((row, _) ->
                                new Member(
                                        row.getLong(1),
                                        row.getString(2),
                                        Status.valueOf(row.getString(3))))
                        .list());
    }
}
