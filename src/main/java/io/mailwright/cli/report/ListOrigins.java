package io.mailwright.cli.report;

import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.Table;
import io.mailwright.domain.tracking.OriginFigure;
import io.mailwright.domain.tracking.OriginKind;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Locale;

/** Shows with what people reacted to a job, or from where. */
@Command
final class ListOrigins implements Runnable {
    private final Session session;
    private final List<OriginKind> kinds;

    @Parameters(paramLabel = "JOB", description = "The job.")
    private long job;

    @Mixin private final HumanOnly human = new HumanOnly();

    private ListOrigins(Session session, List<OriginKind> kinds) {
        this.session = session;
        this.kinds = kinds;
    }

    static CommandLine clients(Session session) {
        return named(
                "clients",
                new ListOrigins(session, OriginKind.CLIENTS),
                "Shows the mail programs, browsers, systems and devices people reacted with.");
    }

    static CommandLine places(Session session) {
        return named(
                "places",
                new ListOrigins(session, OriginKind.PLACES),
                "Shows the countries, regions and cities people opened and clicked from.");
    }

    private static CommandLine named(String name, ListOrigins command, String what) {
        return ReportCommands.named(
                name,
                command,
                what,
                "Only extended tracking extracts tell it. Whoever reacted in several ways is",
                "counted with each.");
    }

    @Override
    public void run() {
        try (var services = ReportCommands.open(session)) {
            var report = services.reports().job(job);
            var origins =
                    services.reports().origins(job, human.isChosen()).stream()
                            .filter(one -> kinds.contains(one.kind()))
                            .map(OriginDocument::of)
                            .toList();
            session.terminal().show(origins, () -> table(origins));
            human.tell(report, session.terminal());
        }
    }

    private static Table table(List<OriginDocument> origins) {
        var table = new Table("KIND", "NAME", "OPENED", "OPENS", "CLICKED", "CLICKS");
        origins.forEach(one ->
                table.row(one.kind, one.name, one.opened, one.opens, one.clicked, one.clicks));
        return table;
    }

    /** One of them as {@code --json} shows it; who opened and clicked are people. */
    record OriginDocument(
            String kind, String name, long opened, long opens, long clicked, long clicks) {
        static OriginDocument of(OriginFigure figure) {
            return new OriginDocument(
                    figure.kind().name().toLowerCase(Locale.ROOT),
                    figure.name(),
                    figure.opened(),
                    figure.opens(),
                    figure.clicked(),
                    figure.clicks());
        }
    }
}
