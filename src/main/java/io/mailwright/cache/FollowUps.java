package io.mailwright.cache;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Makes uploads out of rows of others: an upload's undo, with a row for each row that changed
 * something and what its person was like before; and a second try of what was rejected.
 * Thread-safe.
 */
public final class FollowUps {
    private static final String TO_BE_RETRIED = "state = 'REJECTED' and superseded = 0";

    /** Those who were taken off the list, whose lines are below zero, come behind the others. */
    private static final String BEHIND = "case when line > 0 then line else max(?, 0) - line end";

    private final Database database;

    /** The ledger beside that local copy. */
    public FollowUps(Database copy) {
        this.database = copy.ledger();
    }

    /** The undo of an upload, if it was begun. */
    public Optional<Long> undoOf(long id) {
        return database.read(handle ->
                handle.createQuery("select id from upload where undoes = :id")
                        .bind("id", id)
                        .mapTo(Long.class)
                        .findOne());
    }

    /**
     * Begins the undo of an upload in state STOPPED, whole or not at all. Those who were taken off
     * the list come behind the rows of the file.
     *
     * @return its id
     */
    public long undo(long id, String who) {
        return copy(id, who, true, "state in ('CREATED', 'UPDATED', 'REMOVED')");
    }

    /** Forgets what people were like before uploads that were done before a moment. */
    public void forgetImages(Instant before) {
        var old =
                "state = 'DONE' and undoes is null and forgotten = 0"
                        + " and coalesce(ended_at, started_at) < ?";
        long at = before.toEpochMilli();
        database.change(handle -> {
            handle.execute(
                    "delete from upload_image where upload_id in (select id from upload where "
                            + old
                            + ")",
                    at);
            handle.execute("update upload set forgotten = 1 where " + old, at);
        });
    }

    /**
     * Begins another upload of just the rejected rows, in state STOPPED, without those in whose
     * place another row of the same address was used.
     *
     * @return its id; nothing if there are no such rows
     */
    public Optional<Long> retry(long id, String who) {
        return database.write(handle ->
                handle.createQuery(
                                        "select 1 from upload_row where upload_id = :id and "
                                                + TO_BE_RETRIED
                                                + " limit 1")
                                .bind("id", id)
                                .mapTo(Integer.class)
                                .findOne()
                                .isPresent()
                        ? Optional.of(copy(id, who, false, TO_BE_RETRIED))
                        : Optional.empty());
    }

    /** Rows that could be tried once more, behind a line and in file order. */
    public List<LedgerRow> toBeRetried(long id, long line, int limit) {
        return database.read(handle ->
                handle.createQuery(
                                UploadStore.ROW
                                        + "line > :line and "
                                        + TO_BE_RETRIED
                                        + " order by line limit :limit")
                        .bind("id", id)
                        .bind("line", line)
                        .bind("limit", limit)
                        .map((row, _) -> LedgerRow.of(row))
                        .list());
    }

    private long copy(long id, String who, boolean isUndo, String which) {
        return database.write(handle -> {
            long copy =
                    handle.createQuery(
                                    "insert into upload(file, list_id, list_name, mode, plan,"
                                            + " state, started_at, undoes, sha256, who)"
                                            + " select file, list_id, list_name, mode, plan,"
                                            + " 'STOPPED', :now, case when :undo then id end,"
                                            + " sha256, :who from upload where id = :id returning id")
                            .bind("now", System.currentTimeMillis())
                            .bind("undo", isUndo)
                            .bind("who", who)
                            .bind("id", id)
                            .mapTo(Long.class)
                            .one();
            long last =
                    handle.createQuery(
                                    "select coalesce(max(line), 0) from upload_row"
                                            + " where upload_id = :id")
                            .bind("id", id)
                            .mapTo(Long.class)
                            .one();
            int rows =
                    handle.execute(
                            "insert into upload_row(upload_id, line, email, state, intent,"
                                    + " column_name, value, reason, cells)"
                                    + " select ?, "
                                    + BEHIND
                                    + ", email, 'WAITING', '', '', '', '', cells from upload_row where upload_id = ? and "
                                    + which,
                            copy,
                            last,
                            id);
            handle.execute("update upload set \"rows\" = ? where id = ?", rows, copy);
            if (isUndo) {
                handle.execute(
                        "insert into upload_image select ?, "
                                + BEHIND
                                + ", image from upload_image where upload_id = ? and line in"
                                + " (select line from upload_row where upload_id = ? and "
                                + which
                                + ")",
                        copy,
                        last,
                        id,
                        id);
            }
            return copy;
        });
    }
}
