package io.mailwright.cli.send;

import io.mailwright.cli.frame.Confirmation;
import io.mailwright.cli.frame.Session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Has an overdue job never sent. */
@Command(name = "cancel", description = "Has an overdue job never sent.")
final class CancelSend implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "JOB", description = "The job.")
    private long job;

    @Mixin private Confirmation confirmation = new Confirmation();

    CancelSend(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        try (var services = session.open()) {
            var overdue = services.overdueSends().find(job);
            confirmation.ask(
                    session.terminal(),
                    "cancels for good: " + OverdueNotes.what(overdue),
                    "It still waits.");
            services.overdueSends().cancel(overdue);
            session.terminal()
                    .show(
                            OverdueDocument.of(overdue, "canceled"),
                            () -> "Job %d is canceled".formatted(job));
        }
    }
}
