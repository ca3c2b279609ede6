package io.mailwright.cli.report;

import io.mailwright.cli.frame.Session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;

/** Shows the figures of one job from the local copy. */
@Command(name = "show", description = "Shows the figures of one job.")
final class ShowReport implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "JOB", description = "The job.")
    private long job;

    @Mixin private final HumanOnly human = new HumanOnly();

    ShowReport(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        try (var services = ReportCommands.open(session)) {
            var report = services.reports().job(job);
            var shown = human.of(report);
            var document = ReportDocument.of(shown);
            session.terminal().show(document, () -> FigureTable.of(List.of(document)));
            DifferenceNotes.tell(shown, session.terminal());
            human.tell(report, session.terminal());
        }
    }
}
