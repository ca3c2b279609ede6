package io.mailwright.cli;

import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.UsageException;
import io.mailwright.cli.send.OverdueNotes;
import io.mailwright.service.SyncService.SyncResult;
import io.mailwright.service.tracking.TrackingPeriod;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.LocalDate;

/** Brings the account into its local copy. */
@Command(
        name = "sync",
        description = "Brings lists, subscribers, jobs and tracking data into the local copy.")
final class Sync implements Runnable {
    private final Session session;

    @Option(
            names = "--full",
            description = "Begins anew instead of going on with an interrupted one.")
    private boolean full;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description =
                    "Tracking data of jobs sent since that day (YYYY-MM-DD) only; lists and people come "
                            + "whole.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Tracking data until that day only.")
    private @Nullable LocalDate to;

    Sync(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        var terminal = session.terminal();
        var period = period();
        try (var services = session.open()) {
            var result =
                    terminal.following(progress -> services.sync().sync(period, full, progress));
            terminal.show(result, () -> words(result));
            OverdueNotes.tell(services, terminal);
        }
    }

    private TrackingPeriod period() {
        if (from != null && to != null && to.isBefore(from)) {
            throw new UsageException("--to is before --from.");
        }
        return new TrackingPeriod(from, to);
    }

    private static String words(SyncResult result) {
        return "%,d lists, %,d subscribers, %,d jobs and %,d events in %.1f s"
                .formatted(
                        result.lists(),
                        result.subscribers(),
                        result.jobs(),
                        result.events(),
                        result.seconds());
    }
}
