package io.mailwright.server.store;

import io.mailwright.domain.WorkState;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was asked for to be done later: exports and refreshes of groups. */
public final class BatchTable {
    private final Handle handle;

    BatchTable(Handle handle) {
        this.handle = handle;
    }

    /**
     * One request.
     *
     * @param call what is to be done, as {@code list refresh_group}
     * @param spec to what and how, as whoever does it wrote it
     * @param file the name of the file it ended in; empty before, and where there is none
     * @param problem why it ended in {@link WorkState#ERROR}
     */
    public record Batch(
            long id,
            String call,
            String spec,
            WorkState state,
            String file,
            @Nullable String problem) {}

    /** Stores a new one; answers its id. */
    public long create(String call, String spec, Instant at) {
        return handle.createQuery(
                        """
                        insert into batch (call, spec, state, requested)
                        values (:call, :spec, :state, :at)
                        returning id
                        """)
                .bind("call", call)
                .bind("spec", spec)
                .bind("state", WorkState.SCHEDULED.name())
                .bind("at", at.toEpochMilli())
                .mapTo(Long.class)
                .one();
    }

    public Optional<Batch> find(long id) {
        return handle.createQuery("select * from batch where id = :id")
                .bind("id", id)
                .map((row, context) -> batch(row))
                .findOne();
    }

    /** Those not at an end, in the order in which they were asked for. */
    public List<Batch> open() {
        return handle.createQuery("select * from batch where ended is null order by id")
                .map((row, context) -> batch(row))
                .list();
    }

    public void begin(long id) {
        handle.execute("update batch set state = ? where id = ?", WorkState.PROCESSING.name(), id);
    }

    /**
     * Ends one.
     *
     * @param file the name of the file it made; empty for none
     */
    public void complete(long id, String file, Instant at) {
        end(id, WorkState.COMPLETE, file, null, at);
    }

    public void fail(long id, String problem, Instant at) {
        end(id, WorkState.ERROR, "", problem, at);
    }

    private void end(long id, WorkState state, String file, @Nullable String problem, Instant at) {
        handle.execute(
                "update batch set state = ?, file = ?, problem = ?, ended = ? where id = ?",
                state.name(),
                file,
                problem,
                at.toEpochMilli(),
                id);
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                row.getLong("id"),
                row.getString("call"),
                row.getString("spec"),
                WorkState.valueOf(row.getString("state")),
                row.getString("file"),
                row.getString("problem"));
    }
}
