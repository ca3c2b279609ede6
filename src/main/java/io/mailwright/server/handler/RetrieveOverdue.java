package io.mailwright.server.handler;

import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.envelope.ReplyWriter;
import io.mailwright.server.store.Job;
import io.mailwright.server.store.Store;
import io.mailwright.xmlapi.wire.WireTime;

/**
 * Answers the jobs that wait because their time passed while no server ran, those planned first
 * first. The call is our own (X).
 */
final class RetrieveOverdue implements CallHandler {
    private final Store store;

    RetrieveOverdue(Store store) {
        this.store = store;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.JOB, "retrieve_overdue");
    }

    @Override
    public Reply handle(CallRequest request) {
        var jobs = store.read(tables -> tables.jobs().overdue());
        return out -> {
            out.open("job");
            jobs.forEach(job -> write(out, job));
            out.close();
        };
    }

    private static void write(ReplyWriter out, Job job) {
        out.open("overdue");
        out.field("jobID", job.id());
        out.field("emailID", job.content().email());
        out.field("emailName", job.content().emailName());
        out.field("subject", job.content().subject());
        out.field("sendDate", WireTime.dateTime(job.planned()));
        out.close();
    }
}
