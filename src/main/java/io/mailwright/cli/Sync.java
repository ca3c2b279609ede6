package io.mailwright.cli;

import io.mailwright.cli.frame.Session;
import io.mailwright.cli.send.OverdueNotes;
import io.mailwright.service.SyncService.SyncResult;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.util.List;

/** Brings the account into its local copy. */
@Command(name = "sync", description = "Brings lists and subscribers into the local copy.")
final class Sync implements Runnable {
    private final Session session;

    @Option(
            names = "--full",
            description = "Begins anew instead of going on with an interrupted one.")
    private boolean full;

    @Option(
            names = {"--from", "--to"},
            paramLabel = "DATE",
            description = "First and last day of the tracking data; lists and people come whole.")
    private List<LocalDate> days = List.of();

    Sync(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        var terminal = session.terminal();
        if (!days.isEmpty()) {
            terminal.note("--from and --to bound tracking data, which is not brought yet.");
        }
        try (var services = session.open()) {
            var result = terminal.following(progress -> services.sync().sync(full, progress));
            terminal.show(result, () -> words(result));
            OverdueNotes.tell(services, terminal);
        }
    }

    private static String words(SyncResult result) {
        return "%,d lists and %,d subscribers in %.1f s"
                .formatted(result.lists(), result.subscribers(), result.seconds());
    }
}
