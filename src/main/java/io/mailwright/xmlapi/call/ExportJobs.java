package io.mailwright.xmlapi.call;

import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Orders a file of all jobs of a period, with their events and people ({@code tracking.md} T10 and
 * T11, grade V); answers the batch to ask after.
 *
 * @param enterprise with those of member accounts; both periods are then required
 * @param events days of the events and, without {@code jobs}, of the jobs too
 * @param jobs days of the jobs
 */
public record ExportJobs(boolean enterprise, Days events, @Nullable Days jobs)
        implements Call<Long> {
    /** Days, in the wire's zone, both included; {@code null} for an open end. */
    public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {}

    @Override
    public List<Element> request() {
        var request = new ArrayList<Element>();
        request.add(Element.of("system_name", "tracking"));
        request.add(Element.of("action", enterprise ? "BulkAsyncEnterprise" : "BulkAsync"));
        request.add(Element.of("sub_action", "all_jobs_ToFTP"));
        request.add(Element.of("search_type", ""));
        if (enterprise) {
            request.add(Element.of("search_value", ""));
            request.add(Element.of("search_value2", ""));
        }
        request.add(DateRanges.of("daterange", events.from(), events.to()));
        if (jobs != null) {
            request.add(DateRanges.of("jobdaterange", jobs.from(), jobs.to()));
        }
        return request;
    }

    /** A second order would take a second of the few places. */
    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public Long read(Element system) {
        return Answers.batch(system);
    }
}
