package io.mailwright.server.handler;

import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.store.Job;
import io.mailwright.server.store.Tables;
import io.mailwright.xmlapi.wire.ErrorCode;

/** What the calls about jobs have in common. */
final class JobAnswers {
    private JobAnswers() {}

    /** The full stop is compared by some ({@code email-send.md} M8, grade F). */
    static Reply created(long job) {
        return out -> {
            out.open("job");
            out.field("job_info", "Job was successfully created.");
            out.field("job_description", job);
            out.close();
        };
    }

    /**
     * A job that must be there.
     *
     * @throws ApiError 950
     */
    static Job existing(Tables tables, long job) {
        return tables.jobs()
                .find(job)
                .orElseThrow(() -> new ApiError(ErrorCode.JOB_NOT_FOUND, job));
    }
}
