package io.mailwright.cli.upload;

import io.mailwright.cli.frame.Session;

import picocli.CommandLine.Command;

/** Shows all uploads, newest first. */
@Command(name = "ls", description = "Shows all uploads, newest first.")
final class ListUploads implements Runnable {
    private final Session session;

    ListUploads(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        try (var services = session.open()) {
            var uploads = services.uploads().history().stream().map(LedgerDocument::of).toList();
            session.terminal().show(uploads, () -> LedgerDocument.table(uploads));
        }
    }
}
