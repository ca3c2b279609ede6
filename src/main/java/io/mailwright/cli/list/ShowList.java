package io.mailwright.cli.list;

import io.mailwright.cli.frame.Session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;

/** Shows one list from the local copy. */
@Command(name = "show", description = "Shows one list, from the local copy.")
final class ShowList implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "ID|NAME", description = "The list.")
    private String list = "";

    ShowList(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        try (var services = session.openSynchronised()) {
            var found = ListDocument.of(services.lists().find(list));
            session.terminal().show(found, () -> ListDocument.table(List.of(found)));
        }
    }
}
