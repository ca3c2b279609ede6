package io.mailwright.cli.send;

import io.mailwright.cli.frame.Session;

import picocli.CommandLine.Command;

/** Shows all sends made from this computer, newest first. */
@Command(
        name = "ls",
        description = {
            "Shows all sends from this computer, newest first, the latest with how they stand in the",
            "account if it can be reached."
        })
final class ListSends implements Runnable {
    /** Each is a call. */
    private static final int ASKED = 20;

    private final Session session;

    ListSends(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        try (var services = session.open()) {
            var history = services.sends().history();
            var latest = history.subList(0, Math.min(ASKED, history.size()));
            var jobs = services.sends().summaries(latest);
            var sends =
                    history.stream()
                            .map(send ->
                                    SendDocument.of(send, services.lists(), jobs.get(send.jobId())))
                            .toList();
            session.terminal().show(sends, () -> SendDocument.table(sends));
            OverdueNotes.tell(services, session.terminal());
        }
    }
}
