package io.mailwright.cli.report;

import io.mailwright.cli.frame.Words;
import io.mailwright.domain.tracking.JobReport;
import io.mailwright.domain.tracking.Rates;
import io.mailwright.domain.tracking.SummaryCount;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** What became of a job, as {@code --json} shows it; {@code null} is what nobody knows. */
record ReportDocument(
        long jobId,
        String emailName,
        String subject,
        @Nullable String sentAt,
        String asOf,
        @Nullable Long sent,
        @Nullable Long delivered,
        Bounces bounces,
        long uniqueOpens,
        long totalOpens,
        long uniqueClicks,
        long totalClicks,
        long unsubscribes,
        Rates rates,
        Map<String, String> others) {
    /** People by the category of their last bounce. */
    record Bounces(long hard, long soft, long block, long other) {}

    static ReportDocument of(JobReport report) {
        var told = report.told();
        return new ReportDocument(
                report.job(),
                told.emailName(),
                told.subject(),
                told.sentAt() == null ? null : Words.of(told.sentAt()),
                Words.of(report.asOf()),
                known(report, SummaryCount.SENT),
                known(report, SummaryCount.DELIVERED),
                new Bounces(
                        figure(report, SummaryCount.HARD_BOUNCES),
                        figure(report, SummaryCount.SOFT_BOUNCES),
                        figure(report, SummaryCount.BLOCK_BOUNCES),
                        figure(report, SummaryCount.OTHER_BOUNCES)),
                figure(report, SummaryCount.UNIQUE_OPENS),
                figure(report, SummaryCount.TOTAL_OPENS),
                figure(report, SummaryCount.UNIQUE_CLICKS),
                figure(report, SummaryCount.TOTAL_CLICKS),
                figure(report, SummaryCount.UNSUBSCRIBES),
                report.rates(),
                told.others());
    }

    private static @Nullable Long known(JobReport report, SummaryCount count) {
        var figure = report.figure(count);
        return figure.isPresent() ? figure.getAsLong() : null;
    }

    private static long figure(JobReport report, SummaryCount count) {
        return report.figure(count).orElse(0);
    }

    /** How it is called in a sentence. */
    String title() {
        return emailName.isEmpty() ? "Job " + jobId : "Job %d, %s".formatted(jobId, emailName);
    }
}
