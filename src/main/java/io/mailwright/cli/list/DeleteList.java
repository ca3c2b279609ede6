package io.mailwright.cli.list;

import io.mailwright.cli.frame.Confirmation;
import io.mailwright.cli.frame.Session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Deletes a list from the account. */
@Command(
        name = "rm",
        description = "Deletes a list. People on no other list leave the account with it.")
final class DeleteList implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "ID|NAME", description = "The list.")
    private String list = "";

    @Mixin private Confirmation confirmation = new Confirmation();

    DeleteList(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        confirmation.require("deletes the list " + list + " with its people");
        try (var services = session.open()) {
            var found = services.lists().find(list);
            services.lists().delete(found.id());
            session.terminal()
                    .show(
                            ListDocument.of(found),
                            () -> "List %d %s deleted".formatted(found.id(), found.name()));
        }
    }
}
