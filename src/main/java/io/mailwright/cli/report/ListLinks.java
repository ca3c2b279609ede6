package io.mailwright.cli.report;

import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.Table;
import io.mailwright.domain.tracking.LinkFigure;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;

/** Shows which links of a job were clicked. */
@Command(name = "links", description = "Shows the links of a job, the most clicked first.")
final class ListLinks implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "JOB", description = "The job.")
    private long job;

    @Mixin private final HumanOnly human = new HumanOnly();

    ListLinks(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        try (var services = ReportCommands.open(session)) {
            var report = services.reports().job(job);
            var links =
                    services.reports().links(job, human.isChosen()).stream()
                            .map(LinkDocument::of)
                            .toList();
            session.terminal().show(links, () -> table(links));
            human.tell(report, session.terminal());
        }
    }

    private static Table table(List<LinkDocument> links) {
        var table = new Table("ALIAS", "PEOPLE", "CLICKS", "URL");
        links.forEach(link -> table.row(link.alias, link.uniqueClicks, link.totalClicks, link.url));
        return table;
    }

    /** A link as {@code --json} shows it. */
    record LinkDocument(String url, String alias, long uniqueClicks, long totalClicks) {
        static LinkDocument of(LinkFigure link) {
            return new LinkDocument(link.url(), link.alias(), link.people(), link.clicks());
        }
    }
}
