package io.mailwright.domain.tracking;

import io.mailwright.domain.send.JobState;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/**
 * The totals of one job, as the account tells them.
 *
 * @param subject as sent, before personalisation
 * @param sentAt when sending began, or is to begin; {@code null} if not told
 * @param state {@code null} if not told
 * @param counts those told
 * @param others what else was told, by its name on the wire
 */
public record JobSummary(
        long emailId,
        String emailName,
        String subject,
        String fromName,
        String fromEmail,
        @Nullable Instant sentAt,
        @Nullable JobState state,
        Map<SummaryCount, Long> counts,
        Map<String, String> others) {
    /** The same where this was told beside. */
    public JobSummary telling(Map<String, String> told) {
        return new JobSummary(
                emailId, emailName, subject, fromName, fromEmail, sentAt, state, counts, told);
    }

    /** The same with other counts. */
    JobSummary with(Map<SummaryCount, Long> told) {
        return new JobSummary(
                emailId, emailName, subject, fromName, fromEmail, sentAt, state, told, others);
    }
}
