package io.mailwright.service.tracking.push;

import io.mailwright.cache.Checksum;
import io.mailwright.cache.EventFeed;
import io.mailwright.cache.EventFeed.Wanted;
import io.mailwright.cache.FeedEvent;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.service.Progress;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/**
 * Hands events over: of jobs whose sums have changed those days whose sums have. A batch of them is
 * a transaction; what was committed is not sent again. For one thread.
 */
final class EventPush {
    static final String PART = "event";

    private final TargetConnection target;
    private final EventFeed feed;
    private final EventBatch batch;
    private final long source;

    EventPush(TargetConnection target, EventFeed feed, int rowsABatch) {
        this.target = target;
        this.feed = feed;
        this.batch = new EventBatch(target, rowsABatch);
        this.source = feed.source();
    }

    EventBatch push(Progress progress) {
        var due = feed.jobs();
        target.each(
                "select number, sum from mark_part where part = ?",
                row -> due.remove(row.getLong(1), row.getLong(2)),
                PART);
        long done = 0;
        for (var job : due.entrySet()) {
            progress.at(done++, due.size(), Long.toString(job.getKey()));
            job(job.getKey());
            batch.complete(job.getKey(), job.getValue());
            if (batch.isFull()) {
                write();
            }
        }
        batch.write();
        progress.at(done, due.size(), "");
        return batch;
    }

    private void write() {
        batch.write();
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }

    private void job(long job) {
        var known = new HashMap<String, Map<Long, Long>>();
        target.each(
                "select type, day, sum from mark_day where job_id = ?",
                row ->
                        known.computeIfAbsent(row.getString(1), _ -> new HashMap<>())
                                .put(
                                        row.getObject(2, LocalDate.class).toEpochDay(),
                                        row.getLong(3)),
                job);
        for (var type : EventType.values()) {
            new Series(job, type, known.getOrDefault(EventRows.word(type), Map.of())).push();
        }
    }

    /** The events of one type of one job. */
    private final class Series {
        private final long job;
        private final EventType type;
        private final Map<Long, Long> known;
        private final Map<Long, Long> due = new TreeMap<>();
        private long sum;
        private long place = SeriesMark.BEGIN;

        Series(long job, EventType type, Map<Long, Long> known) {
            this.job = job;
            this.type = type;
            this.known = known;
        }

        void push() {
            feed.series(job, type, this::choose, this::add);
            if (!due.isEmpty()) {
                batch.complete(job, type, due);
            }
        }

        private Wanted choose(Map<Long, Long> sums) {
            var total = new Checksum();
            sums.forEach((day, sumOfDay) -> {
                if (!sumOfDay.equals(known.get(day))) {
                    due.put(day, sumOfDay);
                    total.add(day, sumOfDay);
                }
            });
            sum = total.value();
            return new Wanted(due.keySet(), due.isEmpty() ? SeriesMark.BEGIN : mark());
        }

        private long mark() {
            var after = new long[] {SeriesMark.BEGIN};
            target.each(
                    "select source, sum, place from mark_series where job_id = ? and type = ?",
                    row -> {
                        var mark = new SeriesMark(row.getLong(1), row.getLong(2), row.getLong(3));
                        after[0] = mark.isOf(source, sum) ? mark.place() : SeriesMark.BEGIN;
                    },
                    job,
                    EventRows.word(type));
            return after[0];
        }

        /** A batch ends between two people only: behind a person it can be gone on. */
        private void add(FeedEvent event) {
            if (batch.isFull() && event.place() != place && place != SeriesMark.BEGIN) {
                batch.broken(job, type, new SeriesMark(source, sum, place));
                write();
            }
            place = event.place();
            batch.add(event);
        }
    }
}
