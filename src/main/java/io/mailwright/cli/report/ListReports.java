package io.mailwright.cli.report;

import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.Table;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;

/** Shows all jobs with their figures from the local copy. */
@Command(name = "ls", description = "Shows all jobs with their figures, the one sent last first.")
final class ListReports implements Runnable {
    private final Session session;

    @Mixin private final HumanOnly human = new HumanOnly();

    ListReports(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        try (var services = ReportCommands.open(session)) {
            var jobs =
                    services.reports().all().stream()
                            .map(human::of)
                            .map(ReportDocument::of)
                            .toList();
            session.terminal().show(jobs, () -> table(jobs));
            if (jobs.isEmpty()) {
                session.terminal().note("No job is here yet: 'mailwright sync' brings them.");
            }
        }
    }

    private static Table table(List<ReportDocument> jobs) {
        var table =
                new Table(
                        "JOB",
                        "EMAIL",
                        "SENT AT",
                        "SENT",
                        "DELIVERED",
                        "OPENED",
                        "RATE",
                        "CLICKED",
                        "RATE",
                        "AS OF");
        for (var job : jobs) {
            table.row(
                    Long.toString(job.jobId()),
                    job.emailName(),
                    job.sentAt() == null ? "" : job.sentAt(),
                    FigureTable.count(job.sent()),
                    FigureTable.count(job.delivered()),
                    job.uniqueOpens(),
                    FigureTable.percent(job.rates().open()),
                    job.uniqueClicks(),
                    FigureTable.percent(job.rates().click()),
                    job.asOf());
        }
        return table;
    }
}
