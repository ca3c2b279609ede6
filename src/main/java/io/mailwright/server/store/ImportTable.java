package io.mailwright.server.store;

import io.mailwright.domain.ListImport;
import io.mailwright.domain.WorkState;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The imports of files into lists, with how far each has come. */
public final class ImportTable {
    private final Handle handle;

    ImportTable(Handle handle) {
        this.handle = handle;
    }

    /**
     * One import.
     *
     * @param folder where its file lay, below the file site's own; empty for that
     * @param resultFile the name of the file of rejected rows; empty before the end
     * @param problem why it ended in {@link WorkState#ERROR}
     */
    public record Import(
            long id,
            ListImport order,
            String folder,
            WorkState state,
            Progress progress,
            String resultFile,
            @Nullable String problem) {}

    /**
     * How far an import has come.
     *
     * @param records of the file that are done
     * @param added rows that put somebody on a list, one for each list; so the two behind it
     * @param resultBytes written of the result file
     */
    public record Progress(
            long records, long added, long updated, long rejected, long resultBytes) {
        public static final Progress NONE = new Progress(0, 0, 0, 0, 0);

        public long rows() {
            return added + updated + rejected;
        }
    }

    /** Stores a new one; answers its id. */
    public long create(ListImport order, String folder, Instant at) {
        return handle.createQuery(
                        "insert into import (spec, folder, state, requested)"
                                + " values (:spec, :folder, :state, :at) returning id")
                .bind("spec", Json.of(order))
                .bind("folder", folder)
                .bind("state", WorkState.SCHEDULED.name())
                .bind("at", at.toEpochMilli())
                .mapTo(Long.class)
                .one();
    }

    public Optional<Import> find(long id) {
        return handle.createQuery("select * from import where id = :id")
                .bind("id", id)
                .map((row, context) -> imported(row))
                .findOne();
    }

    /** Those not at an end, in the order in which they were asked for. */
    public List<Import> open() {
        return handle.createQuery("select * from import where ended is null order by id")
                .map((row, context) -> imported(row))
                .list();
    }

    /** Those that ended since then whose end somebody is still to be told of, by their ids. */
    public List<Import> noticesDue(Instant since) {
        return handle.createQuery(
                        "select * from import where notice_due and ended >= :since order by id")
                .bind("since", since.toEpochMilli())
                .map((row, context) -> imported(row))
                .list();
    }

    /** Says that who was to be told of the end has been. */
    public void noticed(long id) {
        handle.execute("update import set notice_due = 0 where id = ?", id);
    }

    /** Says how far one has come. */
    public void put(long id, Progress progress) {
        handle.createUpdate(
                        """
                        update import set state = :state, records = :records,
                            rows_added = :added, rows_updated = :updated,
                            rows_rejected = :rejected, result_bytes = :bytes
                        where id = :id
                        """)
                .bind("state", WorkState.PROCESSING.name())
                .bind("records", progress.records())
                .bind("added", progress.added())
                .bind("updated", progress.updated())
                .bind("rejected", progress.rejected())
                .bind("bytes", progress.resultBytes())
                .bind("id", id)
                .execute();
    }

    public void complete(Import done, String resultFile, Instant at) {
        end(done, WorkState.COMPLETE, resultFile, null, at);
    }

    /** Ends one that could not be carried out as a whole. */
    public void fail(Import failed, String problem, Instant at) {
        end(failed, WorkState.ERROR, "", problem, at);
    }

    private void end(
            Import ended,
            WorkState state,
            String resultFile,
            @Nullable String problem,
            Instant at) {
        handle.execute(
                """
                update import set state = ?, result_file = ?, problem = ?, ended = ?,
                    notice_due = ? where id = ?
                """,
                state.name(),
                resultFile,
                problem,
                at.toEpochMilli(),
                !ended.order().notice().isEmpty(),
                ended.id());
    }

    private static Import imported(ResultSet row) throws SQLException {
        return new Import(
                row.getLong("id"),
                Json.read(row.getString("spec"), ListImport.class),
                row.getString("folder"),
                WorkState.valueOf(row.getString("state")),
                new Progress(
                        row.getLong("records"),
                        row.getLong("rows_added"),
                        row.getLong("rows_updated"),
                        row.getLong("rows_rejected"),
                        row.getLong("result_bytes")),
                row.getString("result_file"),
                row.getString("problem"));
    }
}
