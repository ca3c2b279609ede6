package io.mailwright.cache;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The ledger of sends. Thread-safe. States are the words of the sender; those this store knows are
 * ASKING and UNCERTAIN, of which nobody knows yet what came.
 */
public final class SendStore {
    private final Database ledger;

    /** The ledger beside that local copy. */
    public SendStore(Database copy) {
        this.ledger = copy.ledger();
    }

    /** Writes down, before the account is asked, that it is. */
    public long asking(String plan, @Nullable Long knownJob, Instant at) {
        return ledger.write(handle ->
                handle.createQuery(
                                "insert into send(plan, state, known_job, asked_at)"
                                        + " values (:plan, 'ASKING', :known, :at) returning id")
                        .bind("plan", plan)
                        .bind("known", knownJob)
                        .bind("at", at.toEpochMilli())
                        .mapTo(Long.class)
                        .one());
    }

    /** Writes down what came of it. */
    public void settle(long id, String state, @Nullable Long jobId, String reason) {
        ledger.change(handle ->
                handle.execute(
                        "update send set state = ?, job_id = ?, reason = ? where id = ?",
                        state,
                        jobId,
                        reason,
                        id));
    }

    public Optional<LedgerSend> find(long id) {
        return ledger.read(handle ->
                handle.createQuery("select * from send where id = :id")
                        .bind("id", id)
                        .map((row, _) -> send(row))
                        .findOne());
    }

    /** The one of which the account has made that job. */
    public Optional<LedgerSend> ofJob(long jobId) {
        return ledger.read(handle ->
                handle.createQuery("select * from send where job_id = :job order by id limit 1")
                        .bind("job", jobId)
                        .map((row, _) -> send(row))
                        .findOne());
    }

    /** Those of which nobody knows what came, oldest first. */
    public List<LedgerSend> open() {
        return ledger.read(handle ->
                handle.createQuery(
                                "select * from send where state in ('ASKING', 'UNCERTAIN')"
                                        + " order by id")
                        .map((row, _) -> send(row))
                        .list());
    }

    /** Newest first. */
    public List<LedgerSend> all() {
        return ledger.read(handle ->
                handle.createQuery("select * from send order by id desc")
                        .map((row, _) -> send(row))
                        .list());
    }

    private static LedgerSend send(ResultSet row) throws SQLException {
        return new LedgerSend(
                row.getLong("id"),
                row.getString("plan"),
                row.getString("state"),
                number(row, "known_job"),
                number(row, "job_id"),
                row.getString("reason"),
                Instant.ofEpochMilli(row.getLong("asked_at")));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
