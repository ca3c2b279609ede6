package io.mailwright.cli.report;

import io.mailwright.cli.frame.Session;
import io.mailwright.service.tracking.push.Pushed;
import io.mailwright.service.tracking.push.Target;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Hands jobs and what became of them over to a database of others. */
@Command(
        name = "push",
        description = {
            "Hands jobs, links, people, what extracts tell of them, events and sums by day over to a PostgreSQL database: what"
                    + " is",
            "new or changed since the last time there. After a break the next push goes on."
        })
final class PushReports implements Runnable {
    private final Session session;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "URL",
            description =
                    "The database: jdbc:postgresql://HOST:PORT/DATABASE?user=USER&sslmode=verify-full."
                            + " The password is taken from MAILWRIGHT_PUSH_PASSWORD, else found as the driver does.")
    private String to = "";

    @Option(
            names = "--schema",
            paramLabel = "NAME",
            defaultValue = "mailwright",
            description = "One schema an account: ${DEFAULT-VALUE} if it is not given.")
    private String schema = "";

    PushReports(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        var terminal = session.terminal();
        var password = session.variable("MAILWRIGHT_PUSH_PASSWORD").orElse(null);
        var target = Target.of(to, password, schema);
        long began = System.nanoTime();
        try (var services = ReportCommands.open(session)) {
            var pushed =
                    terminal.following(progress -> services.reportPush().push(target, progress));
            double seconds = (System.nanoTime() - began) / 1e9;
            var document = PushDocument.of(target, schema, pushed, seconds);
            terminal.show(document, document::words);
        }
    }

    /** What came of it, as {@code --json} shows it: rows that were added or changed there. */
    record PushDocument(
            String target,
            String schema,
            long jobs,
            long links,
            long people,
            long told,
            long events,
            long days,
            double seconds) {
        static PushDocument of(Target target, String schema, Pushed pushed, double seconds) {
            return new PushDocument(
                    target.toString(),
                    schema,
                    pushed.jobs(),
                    pushed.links(),
                    pushed.people(),
                    pushed.told(),
                    pushed.events(),
                    pushed.days(),
                    seconds);
        }

        String words() {
            return "%,d jobs, %,d links, %,d people and %,d events new or changed in %s, schema %s, in %.1f s"
                    .formatted(jobs, links, people, events, target, schema, seconds);
        }
    }
}
