package io.mailwright.cache;

import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.JobSummary;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is told of a job at one time. What is empty leaves what was known.
 *
 * @param types those of which all events are told with it
 * @param fetched up to when the account was asked for them, and has told those of {@code types};
 *     {@code null} leaves what was known
 */
public record ToldJob(
        long job,
        boolean test,
        JobSummary summary,
        List<Long> lists,
        Set<EventType> types,
        Instant asOf,
        @Nullable Instant fetched) {
    /** Where no more is known than that it is there. */
    public static final JobSummary NO_SUMMARY =
            new JobSummary(0, "", "", "", "", null, null, Map.of(), Map.of());
}
