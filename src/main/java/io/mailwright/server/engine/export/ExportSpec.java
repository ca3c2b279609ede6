package io.mailwright.server.engine.export;

import io.mailwright.domain.Status;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/**
 * What an export is asked to hold.
 *
 * @param job 0 for all
 * @param list 0 for the whole account
 * @param status only people of that one; {@code null} for all
 * @param events the period of events
 * @param jobs the period of jobs
 * @param asked the ranges and so on as the request gave them, by their names in the file's root
 */
public record ExportSpec(
        long job,
        long list,
        @Nullable Status status,
        Period events,
        Period jobs,
        Map<String, String> asked) {
    /**
     * A time that is looked at.
     *
     * @param from milliseconds since 1970 of the first moment
     * @param until of the first moment after it
     */
    public record Period(long from, long until) {
        Instant begin() {
            return Instant.ofEpochMilli(from);
        }

        Instant end() {
            return Instant.ofEpochMilli(until);
        }
    }
}
