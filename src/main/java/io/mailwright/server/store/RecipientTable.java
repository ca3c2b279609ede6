package io.mailwright.server.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ledger of jobs: what became of the message to each recipient, before and after its sending.
 */
public final class RecipientTable {
    private final Handle handle;

    RecipientTable(Handle handle) {
        this.handle = handle;
    }

    /** Where a message stands. */
    public enum State {
        /** To be sent. */
        PENDING,
        /** Being handed over; after a crash nobody knows whether it went out. */
        HANDING,
        SENT,
        /** Left out or impossible, with the code that says why. */
        NOT_SENT,
        /** Was in flight in a crash: it may have gone out, so it is not sent again. */
        UNCERTAIN
    }

    /**
     * One message of a job.
     *
     * @param batch 0 but for triggered sends
     * @param list the one the recipient was found on
     * @param at when it came into this state
     * @param code of {@code email-send.md} M14, where it was not sent
     * @param given attributes that came with a triggered send
     */
    public record Recipient(
            long job,
            long batch,
            long subscriber,
            long list,
            State state,
            Instant at,
            @Nullable Integer code,
            @Nullable String reason,
            Map<String, String> given) {}

    /** Adds one; a recipient has one message in a job and batch. */
    public void create(Recipient recipient) {
        createAll(List.of(recipient));
    }

    /** Adds many; a recipient has one message in a job and batch. */
    public void createAll(List<Recipient> recipients) {
        var batch =
                handle.prepareBatch(
                        """
                        insert into recipient
                            (job, batch, subscriber, list, state, at, code, reason, given)
                        values (:job, :batch, :subscriber, :list, :state,
                            :at, :code, :reason, :given)
                        """);
        recipients.forEach(recipient -> bind(batch, recipient).add());
        batch.execute();
    }

    private static PreparedBatch bind(PreparedBatch batch, Recipient recipient) {
        return batch.bind("job", recipient.job())
                .bind("batch", recipient.batch())
                .bind("subscriber", recipient.subscriber())
                .bind("list", recipient.list())
                .bind("state", recipient.state().name())
                .bind("at", recipient.at().toEpochMilli())
                .bind("code", recipient.code())
                .bind("reason", recipient.reason())
                .bind("given", recipient.given().isEmpty() ? null : Json.of(recipient.given()));
    }

    /** The number of the next batch of a triggered send. */
    public long nextBatch(long job) {
        return handle.createQuery(
                        "select coalesce(max(batch), 0) + 1 from recipient where job = :job")
                .bind("job", job)
                .mapTo(Long.class)
                .one();
    }

    public Optional<Recipient> find(long job, long batch, long subscriber) {
        return handle.createQuery(
                        "select * from recipient where job = :job and batch = :batch"
                                + " and subscriber = :subscriber")
                .bind("job", job)
                .bind("batch", batch)
                .bind("subscriber", subscriber)
                .map((row, context) -> recipient(row))
                .findOne();
    }

    public void put(Recipient recipient, State state, Instant at) {
        put(recipient, state, at, null, null);
    }

    public void put(
            Recipient recipient,
            State state,
            Instant at,
            @Nullable Integer code,
            @Nullable String reason) {
        handle.execute(
                "update recipient set state = ?, at = ?, code = ?, reason = ?"
                        + " where job = ? and batch = ? and subscriber = ?",
                state.name(),
                at.toEpochMilli(),
                code,
                reason,
                recipient.job(),
                recipient.batch(),
                recipient.subscriber());
    }

    /** Begins to hand over one that is to be sent; whether it was. */
    public boolean claim(Recipient recipient, Instant at) {
        return handle.execute(
                        "update recipient set state = ?, at = ?"
                                + " where job = ? and batch = ? and subscriber = ? and state = ?",
                        State.HANDING.name(),
                        at.toEpochMilli(),
                        recipient.job(),
                        recipient.batch(),
                        recipient.subscriber(),
                        State.PENDING.name())
                == 1;
    }

    /**
     * Has one wait for another try, after the other side has put it off.
     *
     * @param reason what it said
     */
    public void putOff(Recipient recipient, Instant at, Instant due, String reason) {
        handle.execute(
                "update recipient set state = ?, at = ?, due = ?, tries = tries + 1, reason = ?"
                        + " where job = ? and batch = ? and subscriber = ?",
                State.PENDING.name(),
                at.toEpochMilli(),
                due.toEpochMilli(),
                reason,
                recipient.job(),
                recipient.batch(),
                recipient.subscriber());
    }

    /** Marks those that were in flight when an earlier run was cut off; answers how many. */
    public int markUncertain(Instant at) {
        return handle.execute(
                "update recipient set state = ?, at = ?, reason = ? where state = 'HANDING'",
                State.UNCERTAIN.name(),
                at.toEpochMilli(),
                "In flight when the server was cut off");
    }

    static Recipient recipient(ResultSet row) throws SQLException {
        var code = Columns.number(row, "code");
        var given = row.getString("given");
        return new Recipient(
                row.getLong("job"),
                row.getLong("batch"),
                row.getLong("subscriber"),
                row.getLong("list"),
                State.valueOf(row.getString("state")),
                Columns.time(row, "at"),
                code == null ? null : Math.toIntExact(code),
                row.getString("reason"),
                given == null ? Map.of() : Json.values(given));
    }
}
