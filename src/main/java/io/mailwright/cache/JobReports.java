package io.mailwright.cache;

import io.mailwright.domain.send.JobState;
import io.mailwright.domain.tracking.BounceCategory;
import io.mailwright.domain.tracking.JobReport;
import io.mailwright.domain.tracking.JobSummary;
import io.mailwright.domain.tracking.SummaryCount;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts reports together from the rows of jobs and the roll-ups, all of one moment. */
final class JobReports {
    private final Handle handle;
    private final String where;
    private final @Nullable Long job;
    private final Map<Long, Map<SummaryCount, Long>> told = new HashMap<>();
    private final Map<Long, Map<SummaryCount, Long>> counted = new HashMap<>();
    private final Map<Long, Map<SummaryCount, Long>> machines = new HashMap<>();
    private final Map<Long, Map<String, String>> others = new HashMap<>();
    private final Map<Long, Set<Long>> lists = new HashMap<>();

    /** By which its events say that people were mailed: extracts tell no others. */
    private final Map<Long, Set<Long>> mailed = new HashMap<>();

    private JobReports(Handle handle, @Nullable Long job) {
        this.handle = handle;
        this.job = job;
        this.where = job == null ? "" : " where %s = :job";
    }

    /** Of all jobs or of one, newest first. */
    static List<JobReport> read(Handle handle, @Nullable Long job) {
        return new JobReports(handle, job).read();
    }

    private List<JobReport> read() {
        each("job_summary", "job_id", this::told);
        each("job_count", "job_id", this::counted);
        each("job_bounce", "job_id", this::bounced);
        each("job_other", "job_id", this::other);
        each("job_list", "job_id", row -> list(lists, row));
        each("job_by_list", "job_id", row -> list(mailed, row));
        counted.values().forEach(JobReports::addDelivered);
        var reports = new ArrayList<JobReport>();
        each("job", "id", row -> reports.add(report(row)));
        return reports;
    }

    private void each(String table, String key, RowReader reader) {
        var order = table.equals("job") ? " order by sent_at desc nulls last, id desc" : "";
        var query = handle.createQuery("select * from " + table + where.formatted(key) + order);
        if (job != null) {
            query.bind("job", job);
        }
        query.map(
                        (row, _) -> {
                            reader.read(row);
                            return true;
                        })
                .list();
    }

    private void told(ResultSet row) throws SQLException {
        counts(told, row).put(SummaryCount.valueOf(row.getString("name")), row.getLong("value"));
    }

    private static Map<SummaryCount, Long> counts(
            Map<Long, Map<SummaryCount, Long>> counts, ResultSet row) throws SQLException {
        return counts.computeIfAbsent(
                row.getLong("job_id"), _ -> new EnumMap<>(SummaryCount.class));
    }

    private void counted(ResultSet row) throws SQLException {
        var counts = counts(counted, row);
        long total = row.getLong("total");
        long people = row.getLong("people");
        switch (EventCode.type(row.getInt("type"))) {
            case SENT -> counts.put(SummaryCount.SENT, total);
            case OPEN -> {
                counts.put(SummaryCount.UNIQUE_OPENS, people);
                counts.put(SummaryCount.TOTAL_OPENS, total);
                machines(row, SummaryCount.UNIQUE_OPENS, SummaryCount.TOTAL_OPENS);
            }
            case CLICK -> {
                counts.put(SummaryCount.UNIQUE_CLICKS, people);
                counts.put(SummaryCount.TOTAL_CLICKS, total);
                machines(row, SummaryCount.UNIQUE_CLICKS, SummaryCount.TOTAL_CLICKS);
            }
            case BOUNCE -> {
                for (var category : BounceCategory.values()) {
                    counts.put(count(category), 0L);
                }
            }
            case UNSUBSCRIBE -> counts.put(SummaryCount.UNSUBSCRIBES, people);
            case FORWARD -> counts.put(SummaryCount.FORWARDS, total);
            case NOT_SENT, COMPLAINT, CONVERSION -> {}
        }
    }

    private void machines(ResultSet row, SummaryCount people, SummaryCount total)
            throws SQLException {
        var counts = counts(machines, row);
        counts.put(people, row.getLong("machine_people"));
        counts.put(total, row.getLong("machines"));
    }

    /** Comes after {@link #counted}. */
    private void bounced(ResultSet row) throws SQLException {
        var category = BounceCategory.valueOf(row.getString("category"));
        counts(counted, row).merge(count(category), row.getLong("people"), Long::sum);
    }

    private static SummaryCount count(BounceCategory category) {
        return switch (category) {
            case HARD -> SummaryCount.HARD_BOUNCES;
            case SOFT -> SummaryCount.SOFT_BOUNCES;
            case BLOCK -> SummaryCount.BLOCK_BOUNCES;
            case TECHNICAL, UNKNOWN -> SummaryCount.OTHER_BOUNCES;
        };
    }

    /** Known only where it is known to whom it went and to whom it came back. */
    private static void addDelivered(Map<SummaryCount, Long> counts) {
        var sent = counts.get(SummaryCount.SENT);
        if (sent != null && counts.containsKey(SummaryCount.HARD_BOUNCES)) {
            long bounced =
                    Arrays.stream(BounceCategory.values())
                            .map(JobReports::count)
                            .distinct()
                            .mapToLong(count -> counts.getOrDefault(count, 0L))
                            .sum();
            counts.put(SummaryCount.DELIVERED, sent - bounced);
        }
    }

    private void other(ResultSet row) throws SQLException {
        others.computeIfAbsent(row.getLong("job_id"), _ -> new TreeMap<>())
                .put(row.getString("name"), row.getString("text"));
    }

    private static void list(Map<Long, Set<Long>> lists, ResultSet row) throws SQLException {
        long list = row.getLong("list_id");
        if (list != 0) {
            lists.computeIfAbsent(row.getLong("job_id"), _ -> new TreeSet<>()).add(list);
        }
    }

    private JobReport report(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        long sentAt = row.getLong("sent_at");
        var sent = row.wasNull() ? null : Instant.ofEpochMilli(sentAt);
        var state = row.getString("state");
        var summary =
                new JobSummary(
                        row.getLong("email_id"),
                        row.getString("email_name"),
                        row.getString("subject"),
                        row.getString("from_name"),
                        row.getString("from_email"),
                        sent,
                        state == null ? null : JobState.valueOf(state),
                        told.getOrDefault(id, Map.of()),
                        others.getOrDefault(id, Map.of()));
        return new JobReport(
                id,
                row.getBoolean("test"),
                summary,
                counted.getOrDefault(id, Map.of()),
                machines.getOrDefault(id, Map.of()),
                List.copyOf(lists.getOrDefault(id, mailed.getOrDefault(id, Set.of()))),
                Instant.ofEpochMilli(row.getLong("as_of")));
    }

    /** Takes what one row says. */
    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
