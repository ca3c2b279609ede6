package io.mailwright.service.tracking.push;

import io.mailwright.cache.FeedEvent;
import io.mailwright.domain.tracking.EventType;

import java.time.LocalDate;
import java.util.Map;

/**
 * Events that go over in one transaction, with the sums of the days that are complete by them and
 * the marks from which the next push goes on.
 */
final class EventBatch {
    /** Counted from what lies in the target, so that it fits it; of the days in a table. */
    static final String DAYS =
            """
            with due as materialized (
                select e.job_id, (e.at at time zone 'UTC')::date as day, e.type, e.person_id, e.machine
                from (select distinct job_id, type from %1$s) s join event e using (job_id, type))
            insert into job_day
            select job_id, day, type, count(*), count(distinct person_id),
                count(*) filter (where machine = 0), count(distinct person_id) filter (where machine = 0)
            from due join %1$s using (job_id, type, day)
            group by job_id, day, type
            on conflict (job_id, day, type) do update set events = excluded.events, people = excluded.people,
                human_events = excluded.human_events, human_people = excluded.human_people
            """;

    private final TargetConnection target;
    private final int size;
    private final Upsert events;
    private final Upsert days;
    private final Upsert series;
    private final Upsert jobs;
    private long written;
    private long writtenDays;

    /**
     * Begins with an empty one.
     *
     * @param size so many events are enough
     */
    EventBatch(TargetConnection target, int size) {
        this.target = target;
        this.size = size;
        this.events = new Upsert(target, "event", EventRows.KEY, EventRows.COLUMNS);
        this.days = Marks.days(target);
        this.series = Marks.series(target);
        this.jobs = Marks.parts(target);
    }

    void add(FeedEvent event) {
        EventRows.add(events.rows(), event);
    }

    boolean isFull() {
        return events.rows().count() >= size;
    }

    /** All events of these days were added. */
    void complete(long job, EventType type, Map<Long, Long> sums) {
        sums.forEach((day, sum) ->
                days.rows().add(job, EventRows.word(type), LocalDate.ofEpochDay(day), sum));
    }

    /** All of a job was added. */
    void complete(long job, long sum) {
        jobs.rows().add(EventPush.PART, job, sum);
    }

    /** The next push may go on behind there, if the series still has this sum. */
    void broken(long job, EventType type, SeriesMark mark) {
        series.rows().add(job, EventRows.word(type), mark.source(), mark.sum(), mark.place());
    }

    void write() {
        written += events.merge();
        series.merge();
        if (days.rows().count() > 0) {
            days.merge();
            target.script("analyze handed_mark_day");
            writtenDays += target.execute(DAYS.formatted("handed_mark_day"));
            target.execute(
                    "delete from mark_series using handed_mark_day d"
                            + " where mark_series.job_id = d.job_id and mark_series.type = d.type");
        }
        jobs.merge();
        target.commit();
    }

    /** How many events were added or changed so far. */
    long written() {
        return written;
    }

    long writtenDays() {
        return writtenDays;
    }
}
