package io.mailwright.cli.report;

import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.UsageException;
import io.mailwright.service.Services;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code report}: what became of sends. */
@Command(
        name = "report",
        description = {
            "What became of sends, from the local copy, which sync and import-tracking fill.",
            "Times are UTC, rates are of people."
        })
public final class ReportCommands implements Runnable {
    private ReportCommands() {}

    public static CommandLine of(Session session) {
        return new CommandLine(new ReportCommands())
                .addSubcommand(new ListReports(session))
                .addSubcommand(new ShowReport(session))
                .addSubcommand(new ListLinks(session))
                .addSubcommand(new ListBounces(session))
                .addSubcommand(new ListDomains(session))
                .addSubcommand(new ListsOfJob(session))
                .addSubcommand(new ListHours(session))
                .addSubcommand(ListOrigins.clients(session))
                .addSubcommand(ListOrigins.places(session))
                .addSubcommand(ListTold.shown(session))
                .addSubcommand(ListTold.answers(session))
                .addSubcommand(new ListPeople(session))
                .addSubcommand(new ShowHistory(session))
                .addSubcommand(new ShowEngagement(session))
                .addSubcommand(new CompareReports(session))
                .addSubcommand(new ExportReport(session))
                .addSubcommand(new PushReports(session));
    }

    /** A command that goes by several names, each showing other things. */
    static CommandLine named(String name, Runnable command, String... description) {
        var line = new CommandLine(command);
        line.setCommandName(name);
        line.getCommandSpec().usageMessage().description(description);
        return line;
    }

    /** An extract that was imported is enough to read, with no account in reach. */
    static Services open(Session session) {
        return session.openSynchronised(services -> services.reports().hasAny());
    }

    @Override
    public void run() {
        throw new UsageException(
                "Say ls, show, links, bounces, domains, lists, hours, clients, places, shown,"
                        + " answers, people, subscriber, engagement, compare, export or push.");
    }
}
