package io.mailwright.cache;

import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Reads uploads as they stand in the ledger, whole rows of their table. */
final class LedgerUploadMapper implements RowMapper<LedgerUpload> {
    private final Database database;

    LedgerUploadMapper(Database database) {
        this.database = database;
    }

    @Override
    public LedgerUpload map(ResultSet row, StatementContext context) throws SQLException {
        long id = row.getLong("id");
        var state = row.getString("state");
        return new LedgerUpload(
                id,
                row.getString("file"),
                row.getLong("list_id"),
                row.getString("list_name"),
                row.getString("mode"),
                row.getString("plan"),
                state,
                Instant.ofEpochMilli(row.getLong("started_at")),
                endedAt(row),
                Duration.ofMillis(row.getLong("elapsed")),
                new LedgerCounts(
                        row.getLong("rows"),
                        row.getLong("created"),
                        row.getLong("updated"),
                        row.getLong("unchanged"),
                        row.getLong("skipped"),
                        row.getLong("rejected")),
                row.getLong("otherwise"),
                row.getString("rejects_file"),
                undoes(row),
                new LedgerOrigin(
                        row.getString("sha256"), row.getString("who"), row.getString("via")),
                new LedgerLeavers(
                        row.getLong("leavers"), row.getLong("removed"), row.getLong("kept")),
                row.getBoolean("cancelled"),
                state.equals("RUNNING") && UploadClaim.isTaken(database, id));
    }

    private static Instant endedAt(ResultSet row) throws SQLException {
        long ended = row.getLong("ended_at");
        return Instant.ofEpochMilli(row.wasNull() ? row.getLong("started_at") : ended);
    }

    private static @Nullable Long undoes(ResultSet row) throws SQLException {
        long id = row.getLong("undoes");
        return row.wasNull() ? null : id;
    }
}
