package io.mailwright.cli.report;

import io.mailwright.cli.frame.Session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;

/** Shows the figures of several jobs side by side. */
@Command(name = "compare", description = "Shows the figures of several jobs side by side.")
final class CompareReports implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "JOB", arity = "1..*", description = "The jobs, in this order.")
    private List<Long> jobs = List.of();

    @Mixin private final HumanOnly human = new HumanOnly();

    CompareReports(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        try (var services = ReportCommands.open(session)) {
            var reports = jobs.stream().map(job -> services.reports().job(job)).toList();
            var shown = reports.stream().map(human::of).toList();
            var documents = shown.stream().map(ReportDocument::of).toList();
            session.terminal().show(documents, () -> FigureTable.of(documents));
            shown.forEach(report -> DifferenceNotes.tell(report, session.terminal()));
            reports.forEach(report -> human.tell(report, session.terminal()));
        }
    }
}
