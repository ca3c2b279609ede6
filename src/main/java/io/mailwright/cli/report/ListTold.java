package io.mailwright.cli.report;

import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.Table;
import io.mailwright.domain.tracking.ToldFigure;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;

/** Shows which parts of a message people saw, or what they answered in its survey. */
@Command
final class ListTold implements Runnable {
    private static final String TELLERS = "Only tracking extracts tell it.";

    private final Session session;
    private final ToldFigure.Kind kind;

    @Parameters(paramLabel = "JOB", description = "The job.")
    private long job;

    private ListTold(Session session, ToldFigure.Kind kind) {
        this.session = session;
        this.kind = kind;
    }

    static CommandLine shown(Session session) {
        return ReportCommands.named(
                "shown",
                new ListTold(session, ToldFigure.Kind.PART),
                "Shows how many people saw each part of a message that not all got.",
                TELLERS);
    }

    static CommandLine answers(Session session) {
        return ReportCommands.named(
                "answers",
                new ListTold(session, ToldFigure.Kind.ANSWER),
                "Shows how many people gave each answer in the survey of a message.",
                TELLERS);
    }

    @Override
    public void run() {
        try (var services = ReportCommands.open(session)) {
            var reports = services.reports();
            var told =
                    reports.told(reports.job(job).job()).stream()
                            .filter(one -> one.kind() == kind)
                            .map(ToldDocument::of)
                            .toList();
            session.terminal().show(told, () -> table(told));
        }
    }

    private static Table table(List<ToldDocument> told) {
        var table = new Table("NAME", "ANSWER", "PEOPLE", "TOTAL");
        told.forEach(one -> table.row(one.name, one.answer, one.people, one.total));
        return table;
    }

    /** One of them as {@code --json} shows it; of a question its name is the question. */
    record ToldDocument(String name, String answer, long people, long total) {
        static ToldDocument of(ToldFigure figure) {
            return new ToldDocument(
                    figure.name(), figure.answer(), figure.people(), figure.total());
        }
    }
}
