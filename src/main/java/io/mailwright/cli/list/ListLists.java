package io.mailwright.cli.list;

import io.mailwright.cli.frame.Session;

import picocli.CommandLine.Command;

/** Shows all lists from the local copy. */
@Command(name = "ls", description = "Shows all lists, from the local copy.")
final class ListLists implements Runnable {
    private final Session session;

    ListLists(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        try (var services = session.openSynchronised()) {
            var lists = services.lists().saved().stream().map(ListDocument::of).toList();
            session.terminal().show(lists, () -> ListDocument.table(lists));
        }
    }
}
