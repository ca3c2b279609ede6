package io.mailwright.cli.send;

import io.mailwright.cli.frame.Words;
import io.mailwright.domain.send.OverdueJob;

import org.jspecify.annotations.Nullable;

/**
 * What was decided on an overdue job, as {@code --json} shows it.
 *
 * @param at when it was to begin; {@code null} where the account does not tell
 * @param decision {@code released} or {@code canceled}
 */
record OverdueDocument(
        long jobId,
        long emailId,
        String emailName,
        String subject,
        @Nullable String at,
        String decision) {
    static OverdueDocument of(OverdueJob overdue, String decision) {
        return new OverdueDocument(
                overdue.job(),
                overdue.emailId(),
                overdue.emailName(),
                overdue.subject(),
                overdue.planned() == null ? null : Words.of(overdue.planned()),
                decision);
    }
}
