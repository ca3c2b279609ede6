package io.mailwright.server.store;

import org.jdbi.v3.core.statement.Query;

import java.time.Instant;

/**
 * Which jobs are meant: one, or all that were begun, or are to begin, in a period.
 *
 * @param job 0 for all
 * @param from the first moment
 * @param until the first moment after it
 */
public record JobPeriod(long job, Instant from, Instant until) {
    /** Their ids. */
    static final String SQL =
            """
            select id from job
            where (:job = 0 or id = :job) and coalesce(started, planned) >= :jobFrom
                and coalesce(started, planned) < :jobUntil
            """;

    void bind(Query query) {
        query.bind("job", job)
                .bind("jobFrom", from.toEpochMilli())
                .bind("jobUntil", until.toEpochMilli());
    }
}
