package io.mailwright.cache;

import io.mailwright.domain.send.JobState;
import io.mailwright.domain.tracking.EventType;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How much of the tracking data has been brought, so that a sync can go on from there. */
public final class TrackingStore {
    private final Database db;

    public TrackingStore(Database db) {
        this.db = db;
    }

    /**
     * How far one job has been brought.
     *
     * @param sentAt {@code null} if not told
     * @param state as last told; {@code null} if it was not
     * @param fetched up to when the account was asked what became of it; {@code null} if it never
     *     was
     * @param lastEvent {@code null} if there is none
     * @param told up to when the account has told all events of a type, for those it ever told
     */
    public record Mark(
            long job,
            @Nullable Instant sentAt,
            @Nullable JobState state,
            @Nullable Instant fetched,
            @Nullable Instant lastEvent,
            Map<EventType, Instant> told) {}

    /** Of all jobs, by id. */
    public List<Mark> marks() {
        return db.read(handle -> {
            var told = told(handle);
            return handle.select(
                            """
                            select j.id, j.sent_at, j.state, j.fetched, max(c.last_at) * 1000 as last_at
                            from job j left join job_count c on c.job_id = j.id
                            group by j.id order by j.id
                            """)
                    .map((row, _) -> mark(row, told))
                    .list();
        });
    }

    private static Map<Long, Map<EventType, Instant>> told(Handle handle) {
        var told = new HashMap<Long, Map<EventType, Instant>>();
        handle.select("select * from job_told")
                .map((row, _) ->
                        told.computeIfAbsent(
                                        row.getLong("job_id"), _ -> new EnumMap<>(EventType.class))
                                .put(
                                        EventCode.type(row.getInt("type")),
                                        Instant.ofEpochMilli(row.getLong("until"))))
                .list();
        return told;
    }

    private static Mark mark(ResultSet row, Map<Long, Map<EventType, Instant>> told)
            throws SQLException {
        var state = row.getString("state");
        long job = row.getLong("id");
        return new Mark(
                job,
                time(row, "sent_at"),
                state == null ? null : JobState.valueOf(state),
                time(row, "fetched"),
                time(row, "last_at"),
                told.getOrDefault(job, Map.of()));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    /** When all jobs of the account were last asked for, if they ever were. */
    public Optional<Instant> asked() {
        return db.read(handle ->
                handle.select("select value from mark where name = 'tracking.asked'")
                        .mapTo(Long.class)
                        .findOne()
                        .map(Instant::ofEpochMilli));
    }

    /** Writes down that all jobs until then are known. */
    public void asked(Instant at) {
        db.change(handle ->
                handle.execute(
                        "insert or replace into mark values ('tracking.asked', ?)",
                        at.toEpochMilli()));
    }

    /** How many jobs there are. */
    public long jobs() {
        return count("select count(*) from job");
    }

    /** How many events there are. */
    public long events() {
        return count("select coalesce(sum(total), 0) from job_count");
    }

    private long count(String sql) {
        return db.read(handle -> handle.select(sql).mapTo(Long.class).one());
    }
}
