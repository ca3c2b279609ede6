package io.mailwright.cli.send;

import io.mailwright.cli.frame.Table;
import io.mailwright.cli.frame.Words;
import io.mailwright.domain.MailList;
import io.mailwright.domain.send.JobState;
import io.mailwright.domain.send.Send;
import io.mailwright.domain.tracking.JobSummary;
import io.mailwright.domain.tracking.SummaryCount;
import io.mailwright.service.ListService;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A send as the ledger has it, as {@code --json} shows it.
 *
 * @param jobId {@code null} where there is none, or nobody knows
 * @param at {@code null} for at once
 * @param reason why there is no job, why that is not known, or how it was found; else {@code null}
 * @param job {@code null} where the account was not asked, or did not tell
 */
record SendDocument(
        @Nullable Long jobId,
        long emailId,
        List<Target> lists,
        List<Target> suppress,
        String fromName,
        String fromEmail,
        @Nullable String at,
        boolean test,
        String state,
        @Nullable String reason,
        String askedAt,
        @Nullable Job job) {
    /** How a job stands in the account; {@code null} is what it does not tell. */
    record Job(
            @Nullable String state, String subject, @Nullable Long sent, @Nullable Long delivered) {
        static Job of(JobSummary summary) {
            return new Job(
                    summary.state() == null ? null : Words.of(summary.state()),
                    summary.subject(),
                    summary.counts().get(SummaryCount.SENT),
                    summary.counts().get(SummaryCount.DELIVERED));
        }
    }

    /** A list or group; {@code name} is {@code null} where the local copy does not know it. */
    record Target(long id, @Nullable String name) {
        @Override
        public String toString() {
            return name == null ? Long.toString(id) : name;
        }
    }

    static SendDocument of(Send send, ListService lists, @Nullable JobSummary summary) {
        var plan = send.plan();
        return new SendDocument(
                send.jobId(),
                plan.emailId(),
                targets(plan.lists(), lists),
                targets(plan.suppressed(), lists),
                plan.from().name(),
                plan.from().email(),
                plan.at() == null ? null : Words.of(plan.at()),
                plan.test(),
                Words.of(send.state()),
                send.reason().isEmpty() ? null : send.reason(),
                Words.of(send.askedAt()),
                summary == null ? null : Job.of(summary));
    }

    static List<Target> targets(List<Long> ids, ListService lists) {
        return ids.stream()
                .map(id -> new Target(id, lists.saved(id).map(MailList::name).orElse(null)))
                .toList();
    }

    /** Their names. */
    static String words(List<Target> targets) {
        return String.join(", ", targets.stream().map(Target::toString).toList());
    }

    String words() {
        return "Job %s made: e-mail %d to %s, %s%s"
                .formatted(
                        jobId,
                        emailId,
                        words(lists),
                        at == null ? "at once" : "at " + at,
                        reason == null ? "" : ". " + reason + ": nothing was sent twice.");
    }

    /** Whether the account ended the job with an error. */
    boolean isFailed() {
        return job != null && Words.of(JobState.ERROR).equals(job.state());
    }

    /** That the account gives no reason for that, and what to do. */
    String whyFailed() {
        return ("Job %1$d ended in an error; the account tells no reason, as no call asks for one. Some may have got"
                        + " it: mailwright report show %1$d. Whose message cannot be made: mailwright send %2$d"
                        + " --dry-run --rehearse with the same lists. If all can be made, ask who looks after the account.")
                .formatted(jobId, emailId);
    }

    static Table table(List<SendDocument> sends) {
        var table = new Table("JOB", "EMAIL", "TO", "AT", "TEST", "STATE", "SENT", "ASKED AT");
        for (var send : sends) {
            table.row(
                    send.jobId == null ? "–" : send.jobId.toString(),
                    Long.toString(send.emailId),
                    words(send.lists),
                    send.at == null ? "at once" : send.at,
                    send.test ? "test" : "",
                    send.job == null || send.job.state == null ? send.state : send.job.state,
                    send.job == null || send.job.sent == null ? "" : send.job.sent,
                    send.askedAt);
        }
        return table;
    }
}
