package io.mailwright.cache;

import io.mailwright.domain.send.TriggeredBatch;
import io.mailwright.domain.send.TriggeredRow;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What becomes of messages by a definition to many, in the library. Thread-safe. */
public final class TriggeredStore {
    private final Database copy;

    public TriggeredStore(Database copy) {
        this.copy = copy;
    }

    /** Writes a file down before anything of it is sent; answers its id. */
    public long create(String key, String file, List<TriggeredRow> rows, Instant at) {
        return copy.library()
                .write(handle -> {
                    long id =
                            handle.createQuery(
                                            "insert into triggered_batch(key, file, started_at)"
                                                    + " values (:key, :file, :at) returning id")
                                    .bind("key", key)
                                    .bind("file", file)
                                    .bind("at", at.toEpochMilli())
                                    .mapTo(Long.class)
                                    .one();
                    insert(handle, id, rows);
                    return id;
                });
    }

    private static void insert(Handle handle, long id, List<TriggeredRow> rows) {
        var batch = handle.prepareBatch("insert into triggered_row values (?, ?, ?, ?, ?, ?)");
        for (var row : rows) {
            batch.add(
                    id,
                    row.line(),
                    row.email(),
                    Json.of(row.attributes()),
                    row.state().name(),
                    row.reason());
        }
        batch.execute();
    }

    /** Writes down what became of some rows. */
    public void settle(long batch, List<TriggeredRow> rows) {
        copy.library()
                .change(handle -> {
                    var update =
                            handle.prepareBatch(
                                    "update triggered_row set state = ?, reason = ?"
                                            + " where batch_id = ? and line = ?");
                    rows.forEach(
                            row -> update.add(row.state().name(), row.reason(), batch, row.line()));
                    update.execute();
                });
    }

    /** The next rows that are in a state. */
    public List<TriggeredRow> rows(long batch, TriggeredRow.State state, int most) {
        return copy.library()
                .read(handle ->
                        handle.select(
                                        "select * from triggered_row where batch_id = ? and state ="
                                                + " ? order by line limit ?",
                                        batch,
                                        state.name(),
                                        most)
                                .map((row, _) -> row(row))
                                .list());
    }

    /** How many were refused for each reason, that of most first. */
    public Map<String, Long> reasons(long batch) {
        var reasons = new LinkedHashMap<String, Long>();
        copy.library()
                .read(handle ->
                        handle.select(
                                        "select reason, count(*) as number from triggered_row where"
                                                + " batch_id = ? and state = 'REFUSED' group by"
                                                + " reason order by number desc, reason",
                                        batch)
                                .map((row, _) ->
                                        reasons.put(row.getString("reason"), row.getLong("number")))
                                .list());
        return reasons;
    }

    public Optional<TriggeredBatch> find(long id) {
        return all().stream().filter(batch -> batch.id() == id).findFirst();
    }

    /** The last first. */
    public List<TriggeredBatch> all() {
        return copy.library()
                .read(handle ->
                        handle.select("select * from triggered_batch order by id desc")
                                .map((row, _) -> batch(handle, row))
                                .list());
    }

    private static TriggeredBatch batch(Handle handle, ResultSet row) throws SQLException {
        var counts = new EnumMap<TriggeredRow.State, Long>(TriggeredRow.State.class);
        handle.select(
                        "select state, count(*) as number from triggered_row where batch_id = ?"
                                + " group by state",
                        row.getLong("id"))
                .map((count, _) ->
                        counts.put(
                                TriggeredRow.State.valueOf(count.getString("state")),
                                count.getLong("number")))
                .list();
        return new TriggeredBatch(
                row.getLong("id"),
                row.getString("key"),
                row.getString("file"),
                Instant.ofEpochMilli(row.getLong("started_at")),
                counts);
    }

    private static TriggeredRow row(ResultSet row) throws SQLException {
        return new TriggeredRow(
                row.getInt("line"),
                row.getString("email"),
                Json.values(row.getString("attributes")),
                TriggeredRow.State.valueOf(row.getString("state")),
                row.getString("reason"));
    }
}
