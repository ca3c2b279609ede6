package io.mailwright.xmlapi.call;

import io.mailwright.domain.tracking.JobSummary;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;

import java.util.List;

/**
 * The totals of a job ({@code tracking.md} T1: the request and the two counts of sent and delivered
 * grade C, the others X, so everything is optional). A test send has none: error 47.
 */
public record RetrieveSummary(long job) implements Call<JobSummary> {
    @Override
    public List<Element> request() {
        return JobRequests.of("summary", job, "");
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public JobSummary read(Element system) {
        return JobSummaries.read(Answers.required(system, "emailSummary"));
    }
}
