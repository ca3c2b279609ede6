package io.mailwright.server.handler;

import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.envelope.ReplyWriter;
import io.mailwright.server.store.Job;
import io.mailwright.server.store.Store;
import io.mailwright.server.store.Tables;
import io.mailwright.xmlapi.wire.WireTime;

import java.util.Objects;

/**
 * Answers the jobs of a period, test sends too, oldest first ({@code tracking.md} T2, grade C, the
 * order X).
 */
final class RetrieveJobs implements CallHandler {
    private final Store store;

    RetrieveJobs(Store store) {
        this.store = store;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.TRACKING, "jobretrieve", "jobs");
    }

    @Override
    public Reply handle(CallRequest request) {
        request.searchType("daterange");
        var range = DateRange.ofValues(request);
        return out -> {
            out.open("tracking");
            store.read(tables -> {
                tables.jobs().each(range.from(), range.until(), job -> write(out, tables, job));
                return range;
            });
            out.close();
        };
    }

    private static void write(ReplyWriter out, Tables tables, Job job) {
        out.open("job");
        out.field("jobID", job.id());
        out.field(
                "jobSendDate",
                WireTime.dateTime(Objects.requireNonNullElse(job.started(), job.planned())));
        for (long list : tables.jobs().targets(job.id(), false)) {
            out.open("lists");
            out.field("listID", list);
            out.close();
        }
        out.close();
    }
}
