package io.mailwright.cli.report;

import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.Table;
import io.mailwright.cli.frame.UsageException;
import io.mailwright.domain.tracking.PartFigure;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;

/** Shows what became of a job by the domains of addresses. */
@Command(
        name = "domains",
        description = "Shows a job by the domains of its recipients, the most messages first.")
final class ListDomains implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "JOB", description = "The job.")
    private long job;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many; else all.")
    private int limit = Integer.MAX_VALUE;

    @Mixin private final HumanOnly human = new HumanOnly();

    ListDomains(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        if (limit < 1) {
            throw new UsageException("--limit must be at least 1.");
        }
        try (var services = ReportCommands.open(session)) {
            var report = services.reports().job(job);
            var domains =
                    services.reports().domains(job, human.isChosen(), limit).stream()
                            .map(DomainDocument::of)
                            .toList();
            session.terminal().show(domains, () -> table(domains));
            human.tell(report, session.terminal());
        }
    }

    private static Table table(List<DomainDocument> domains) {
        var table = new Table("DOMAIN", "SENT", "DELIVERED", "BOUNCED", "OPENED", "CLICKED");
        for (var domain : domains) {
            table.row(
                    domain.domain,
                    domain.sent,
                    domain.delivered,
                    domain.bounced,
                    domain.opened,
                    domain.clicked);
        }
        return table;
    }

    /** A domain as {@code --json} shows it; the numbers are of people. */
    record DomainDocument(
            String domain, long sent, long delivered, long bounced, long opened, long clicked) {
        static DomainDocument of(PartFigure figure) {
            return new DomainDocument(
                    figure.name(),
                    figure.sent(),
                    figure.delivered(),
                    figure.bounced(),
                    figure.opened(),
                    figure.clicked());
        }
    }
}
