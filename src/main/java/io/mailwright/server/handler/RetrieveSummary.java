package io.mailwright.server.handler;

import io.mailwright.domain.tracking.SummaryCount;
import io.mailwright.server.engine.export.JobFields;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.envelope.ReplyWriter;
import io.mailwright.server.store.Job;
import io.mailwright.server.store.Store;
import io.mailwright.xmlapi.wire.ErrorCode;
import io.mailwright.xmlapi.wire.SummaryNames;

import java.util.Map;

/**
 * Answers the totals of a job ({@code tracking.md} T1: the request, {@code sentCount} and {@code
 * deliveredCount} grade C, all other children X).
 */
final class RetrieveSummary implements CallHandler {
    private final Store store;

    RetrieveSummary(Store store) {
        this.store = store;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.TRACKING, "retrieve", "summary");
    }

    @Override
    public Reply handle(CallRequest request) {
        request.searchType("jobID");
        long id = request.id("search_value");
        return store.read(tables -> {
            var job = JobAnswers.existing(tables, id);
            if (job.test()) {
                throw new ApiError(ErrorCode.NO_RESULTS);
            }
            var counts = tables.figures().counts(id);
            return out -> {
                out.open("tracking");
                write(out, job, counts);
                out.close();
            };
        });
    }

    /** The element {@code emailSummary}, which exports have in each job too (T17, X). */
    private static void write(ReplyWriter out, Job job, Map<SummaryCount, Long> counts) {
        out.open("emailSummary");
        JobFields.of(job).forEach(out::field);
        counts.forEach((count, number) -> out.field(SummaryNames.of(count), number));
        out.close();
    }
}
