package io.mailwright.cli.list;

import io.mailwright.cli.frame.Session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Gives a list another name. */
@Command(name = "rename", description = "Gives a list another name.")
final class RenameList implements Runnable {
    private final Session session;

    @Parameters(index = "0", paramLabel = "ID|NAME", description = "The list.")
    private String list = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "Its new name.")
    private String name = "";

    RenameList(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        try (var services = session.open()) {
            var lists = services.lists();
            var old = lists.find(list);
            var renamed = ListDocument.of(lists.rename(old.id(), name));
            session.terminal()
                    .show(renamed, () -> "List %d is now %s".formatted(old.id(), renamed.name()));
        }
    }
}
