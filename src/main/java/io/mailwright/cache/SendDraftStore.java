package io.mailwright.cache;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sends that are being prepared, in the library beside a local copy. Thread-safe. */
public final class SendDraftStore {
    private final Database copy;

    public SendDraftStore(Database copy) {
        this.copy = copy;
    }

    /**
     * One of them.
     *
     * @param plan JSON that who prepares it alone understands
     * @param sendId of the ledger; {@code null} while the account has not made it
     * @param askedAfter the ledger's last entry before the account was first asked for it; {@code
     *     null} while it was not
     * @param changes how often it was changed or asked for
     */
    public record Kept(
            long id,
            String name,
            String plan,
            Instant savedAt,
            @Nullable Long sendId,
            @Nullable Long askedAfter,
            long changes) {}

    /** Writes a new one down; answers its id. */
    public long create(String name, String plan, Instant at) {
        return copy.library()
                .write(handle ->
                        handle.createQuery(
                                        "insert into send_draft(name, plan, saved_at)"
                                                + " values (:name, :plan, :at) returning id")
                                .bind("name", name)
                                .bind("plan", plan)
                                .bind("at", at.toEpochMilli())
                                .mapTo(Long.class)
                                .one());
    }

    /**
     * Writes down what it is now; one that was thrown away is back with that.
     *
     * @param changes as it was read before: it is left as it is if somebody has changed it since,
     *     or the account was asked for it
     * @return whether it was written down
     */
    public boolean save(long id, String name, String plan, Instant at, long changes) {
        return copy.library()
                .write(handle ->
                        handle.execute(
                                        "update send_draft set name = ?, plan = ?, saved_at = ?,"
                                                + " deleted_at = null, changes = changes + 1"
                                                + " where id = ? and send_id is null and changes = ?",
                                        name,
                                        plan,
                                        at.toEpochMilli(),
                                        id,
                                        changes)
                                == 1);
    }

    /**
     * Writes down, before the account is asked for it, which entry of the ledger was the last one.
     *
     * @return that of the first time it was asked for
     */
    public long asking(long id, long last) {
        return copy.library()
                .write(handle ->
                        handle.createQuery(
                                        "update send_draft set asked_after ="
                                                + " coalesce(asked_after, :last), changes = changes + 1 where id = :id"
                                                + " returning asked_after")
                                .bind("last", last)
                                .bind("id", id)
                                .mapTo(Long.class)
                                .one());
    }

    /** Writes down that it is the send of the ledger. */
    public void sent(long id, long sendId) {
        change("update send_draft set send_id = ? where id = ?", sendId, id);
    }

    /** Throws it away. */
    public void delete(long id, Instant at) {
        change("update send_draft set deleted_at = ? where id = ?", at.toEpochMilli(), id);
    }

    private void change(String sql, long value, long id) {
        copy.library().change(handle -> handle.execute(sql, value, id));
    }

    /** Those not thrown away, saved last first. */
    public List<Kept> all() {
        return copy.library()
                .read(handle ->
                        handle.select(
                                        "select * from send_draft where deleted_at is null"
                                                + " order by saved_at desc, id desc")
                                .map((row, _) -> kept(row))
                                .list());
    }

    public Optional<Kept> find(long id) {
        return copy.library()
                .read(handle ->
                        handle.select("select * from send_draft where id = ?", id)
                                .map((row, _) -> kept(row))
                                .findOne());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getLong("id"),
                row.getString("name"),
                row.getString("plan"),
                Instant.ofEpochMilli(row.getLong("saved_at")),
                number(row, "send_id"),
                number(row, "asked_after"),
                row.getLong("changes"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
