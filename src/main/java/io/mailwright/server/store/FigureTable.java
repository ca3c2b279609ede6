package io.mailwright.server.store;

import io.mailwright.domain.tracking.BounceCategory;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.RecipientSummary;
import io.mailwright.domain.tracking.RecipientSummary.LastBounce;
import io.mailwright.domain.tracking.RecipientSummary.Times;
import io.mailwright.domain.tracking.SummaryCount;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Figures of jobs, computed from the ledger of recipients and the events. */
public final class FigureTable {
    private final Handle handle;

    FigureTable(Handle handle) {
        this.handle = handle;
    }

    /** Every count of a job; 0 for what did not happen. */
    public Map<SummaryCount, Long> counts(long job) {
        var counts = new EnumMap<SummaryCount, Long>(SummaryCount.class);
        for (var count : SummaryCount.values()) {
            counts.put(count, 0L);
        }
        counts.put(SummaryCount.SENT, sent(job));
        bounces(job, counts);
        counts.put(SummaryCount.DELIVERED, delivered(counts));
        events(job, counts);
        return counts;
    }

    private long sent(long job) {
        return handle.createQuery(
                        "select count(*) from recipient where job = :job and state = 'SENT'")
                .bind("job", job)
                .mapTo(Long.class)
                .one();
    }

    /** SQLite takes the category from the row that has the largest time. */
    private void bounces(long job, Map<SummaryCount, Long> counts) {
        handle.createQuery(
                        """
                        select category, count(*) from (
                            select subscriber, category, max(at) from event
                            where job = :job and type = 'BOUNCE' group by subscriber)
                        group by category
                        """)
                .bind("job", job)
                .map((row, context) ->
                        counts.merge(
                                bounce(BounceCategory.valueOf(row.getString(1))),
                                row.getLong(2),
                                Long::sum))
                .list();
    }

    private static SummaryCount bounce(BounceCategory category) {
        return switch (category) {
            case HARD -> SummaryCount.HARD_BOUNCES;
            case SOFT -> SummaryCount.SOFT_BOUNCES;
            case BLOCK -> SummaryCount.BLOCK_BOUNCES;
            case TECHNICAL, UNKNOWN -> SummaryCount.OTHER_BOUNCES;
        };
    }

    private static long delivered(Map<SummaryCount, Long> counts) {
        return counts.getOrDefault(SummaryCount.SENT, 0L)
                - counts.getOrDefault(SummaryCount.HARD_BOUNCES, 0L)
                - counts.getOrDefault(SummaryCount.SOFT_BOUNCES, 0L)
                - counts.getOrDefault(SummaryCount.BLOCK_BOUNCES, 0L)
                - counts.getOrDefault(SummaryCount.OTHER_BOUNCES, 0L);
    }

    private void events(long job, Map<SummaryCount, Long> counts) {
        handle.createQuery(
                        """
                        select type, count(*) as total, count(distinct subscriber) as people
                        from event where job = :job group by type
                        """)
                .bind("job", job)
                .map((row, context) -> put(counts, row))
                .list();
    }

    private static EventType put(Map<SummaryCount, Long> counts, ResultSet row)
            throws SQLException {
        long total = row.getLong("total");
        long people = row.getLong("people");
        var type = EventType.valueOf(row.getString("type"));
        switch (type) {
            case OPEN -> {
                counts.put(SummaryCount.UNIQUE_OPENS, people);
                counts.put(SummaryCount.TOTAL_OPENS, total);
            }
            case CLICK -> {
                counts.put(SummaryCount.UNIQUE_CLICKS, people);
                counts.put(SummaryCount.TOTAL_CLICKS, total);
            }
            case UNSUBSCRIBE -> counts.put(SummaryCount.UNSUBSCRIBES, people);
            case FORWARD -> counts.put(SummaryCount.FORWARDS, total);
            case SENT, NOT_SENT, BOUNCE, COMPLAINT, CONVERSION -> {}
        }
        return type;
    }

    /** What became of a job for one who was to get it; nothing if they were not to. */
    public Optional<RecipientSummary> single(long job, long subscriber) {
        return handle.createQuery(
                        """
                        select r.list, s.email,
                            max(case r.state when 'SENT' then r.at end) as sent
                        from recipient r join subscriber s on s.id = r.subscriber
                        where r.job = :job and r.subscriber = :subscriber
                        having count(*) > 0
                        """)
                .bind("job", job)
                .bind("subscriber", subscriber)
                .map((row, context) -> single(job, subscriber, row))
                .findOne();
    }

    private RecipientSummary single(long job, long subscriber, ResultSet row) throws SQLException {
        return new RecipientSummary(
                subscriber,
                row.getString("email"),
                row.getLong("list"),
                Columns.timeIfAny(row, "sent"),
                lastBounce(job, subscriber),
                times(job, subscriber, EventType.OPEN),
                times(job, subscriber, EventType.CLICK),
                times(job, subscriber, EventType.UNSUBSCRIBE).first(),
                times(job, subscriber, EventType.FORWARD).count());
    }

    private @Nullable LastBounce lastBounce(long job, long subscriber) {
        return handle.createQuery(
                        """
                        select at, category from event
                        where job = :job and type = 'BOUNCE' and subscriber = :subscriber
                        order by at desc limit 1
                        """)
                .bind("job", job)
                .bind("subscriber", subscriber)
                .map((row, context) ->
                        new LastBounce(
                                Columns.time(row, "at"),
                                BounceCategory.valueOf(row.getString("category"))))
                .findOne()
                .orElse(null);
    }

    private Times times(long job, long subscriber, EventType type) {
        return handle.createQuery(
                        """
                        select count(*) as total, min(at) as first from event
                        where job = :job and type = :type and subscriber = :subscriber
                        """)
                .bind("job", job)
                .bind("type", type.name())
                .bind("subscriber", subscriber)
                .map((row, context) ->
                        new Times(row.getLong("total"), Columns.timeIfAny(row, "first")))
                .one();
    }
}
