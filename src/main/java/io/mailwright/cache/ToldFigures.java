package io.mailwright.cache;

import io.mailwright.domain.tracking.ToldFigure;

import org.jdbi.v3.core.Handle;

import java.util.List;

/** Counts what extracts tell of a job beside events. */
final class ToldFigures {
    /** Questions stand together, the most frequent answer first. */
    private static final String FIGURES =
            """
            select 'PART' as kind, r.name, '' as answer, c.people, c.total, -c.people as place
            from job_region c join region r on r.id = c.region_id where c.job_id = :job
            union all
            select 'ANSWER', question, answer, count(distinct person_id), count(*), 0
            from told_answer where job_id = :job group by question, answer
            order by kind desc, place, name, people desc, answer
            """;

    private ToldFigures() {}

    static List<ToldFigure> of(Handle handle, long job) {
        return handle.createQuery(FIGURES)
                .bind("job", job)
                .map((row, _) ->
                        new ToldFigure(
                                ToldFigure.Kind.valueOf(row.getString("kind")),
                                row.getString("name"),
                                row.getString("answer"),
                                row.getLong("people"),
                                row.getLong("total")))
                .list();
    }
}
