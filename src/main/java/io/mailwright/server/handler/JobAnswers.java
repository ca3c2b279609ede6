package io.mailwright.server.handler;

import io.mailwright.server.envelope.Reply;

/** What the calls that make jobs have in common. */
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
}
