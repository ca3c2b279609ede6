package io.mailwright.service.tracking.push;

import io.mailwright.cache.EventFeed;

import java.util.List;

/**
 * Gives what was handed over of people known by their address alone to their SUBID, of those for
 * whom it was told since the last push from this local copy: else they would count twice there. For
 * one thread.
 */
final class UnitedPush {
    private static final String PART = "united";

    /** Whom nothing was handed over of need not be looked for among all events. */
    private static final List<String> TAKE_BACK =
            List.of(
                    "delete from handed_united u where not exists"
                            + " (select 1 from person p where p.person_id = u.own)",
                    """
                    create temp table moved on commit drop as
                    select e.*, u.person_id as subid from handed_united u join event e on e.person_id = u.own
                    """,
                    """
                    insert into event
                    select job_id, type, subid, at, link_id, number, list_id, batch, machine, kind, code, smtp_code, reason
                    from moved on conflict do nothing
                    """,
                    """
                    delete from event e using moved m
                    where (e.job_id, e.type, e.person_id, e.at, e.link_id, e.number)
                        = (m.job_id, m.type, m.person_id, m.at, m.link_id, m.number)
                    """,
                    """
                    insert into survey_answer
                    select u.person_id, answer_id, job_id, at, question, answer
                    from handed_united u join survey_answer a on a.person_id = u.own on conflict do nothing
                    """,
                    "delete from survey_answer a using handed_united u where a.person_id = u.own",
                    """
                    insert into status_change
                    select u.person_id, change_id, at, before, after
                    from handed_united u join status_change c on c.person_id = u.own on conflict do nothing
                    """,
                    "delete from status_change c using handed_united u where c.person_id = u.own",
                    "delete from person p using handed_united u where p.person_id = u.own");

    private final TargetConnection target;
    private final EventFeed feed;
    private final long source;

    UnitedPush(TargetConnection target, EventFeed feed) {
        this.target = target;
        this.feed = feed;
        this.source = feed.source();
    }

    void push() {
        var rows = new CopyRows();
        long last = feed.united(mark(), rows::add);
        if (rows.count() > 0) {
            target.script(
                    "create temp table handed_united(own bigint, person_id bigint) on commit drop");
            target.copy("handed_united", rows);
            TAKE_BACK.forEach(target::execute);
            countDays();
            remember(last);
            target.commit();
        }
    }

    private long mark() {
        var mark = new long[1];
        target.each(
                "select sum from mark_part where part = ? and number = ?",
                row -> mark[0] = row.getLong(1),
                PART,
                source);
        return mark[0];
    }

    private void countDays() {
        target.execute(
                """
                create temp table moved_day on commit drop as
                select distinct job_id, (at at time zone 'UTC')::date as day, type from moved
                """);
        target.execute(EventBatch.DAYS.formatted("moved_day"));
    }

    private void remember(long last) {
        var marks = Marks.parts(target);
        marks.rows().add(PART, source, last);
        marks.merge();
    }
}
