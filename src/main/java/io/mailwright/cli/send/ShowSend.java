package io.mailwright.cli.send;

import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.Words;
import io.mailwright.domain.Failure;
import io.mailwright.domain.tracking.JobSummary;
import io.mailwright.service.Services;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;

/** Shows one send, and how its job stands in the account now. */
@Command(
        name = "show",
        description = {
            "Shows one send from this computer, with how its job stands in the account if it can be",
            "reached."
        })
final class ShowSend implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "JOB", description = "The job.")
    private long job;

    ShowSend(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        try (var services = session.open()) {
            var send = services.sends().ofJob(job);
            var document = SendDocument.of(send, services.lists(), summary(services));
            session.terminal().show(document, () -> SendDocument.table(List.of(document)));
            if (document.isFailed()) {
                session.terminal().note(document.whyFailed());
            }
            OverdueNotes.tell(services, session.terminal());
        }
    }

    /** The ledger alone is worth showing. */
    private @Nullable JobSummary summary(Services services) {
        try {
            return services.sends().summary(job).orElse(null);
        } catch (Failure failure) {
            session.terminal().note("How the job stands is not known now: " + Words.of(failure));
            return null;
        }
    }
}
