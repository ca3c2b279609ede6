package io.mailwright.cli.send;

import io.mailwright.cli.frame.Confirmation;
import io.mailwright.cli.frame.Session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Has an overdue job sent now. */
@Command(name = "release", description = "Has an overdue job sent now.")
final class ReleaseSend implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "JOB", description = "The job.")
    private long job;

    @Mixin private Confirmation confirmation = new Confirmation();

    ReleaseSend(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        try (var services = session.open()) {
            var overdue = services.overdueSends().find(job);
            confirmation.ask(
                    session.terminal(),
                    "sends to all it is meant for: " + OverdueNotes.what(overdue),
                    "It still waits.");
            services.overdueSends().release(overdue);
            session.terminal()
                    .show(
                            OverdueDocument.of(overdue, "released"),
                            () -> "Job %d is sent now".formatted(job));
        }
    }
}
