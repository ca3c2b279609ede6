package io.mailwright.cli.subscriber;

import io.mailwright.cli.frame.Session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a person on a list. */
@Command(name = "add", description = "Puts a person on a list; refused if they are on it already.")
final class AddSubscriber implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "EMAIL", description = "The address.")
    private String email = "";

    @Option(names = "--list", paramLabel = "L", required = true, description = "The list.")
    private String list = "";

    @Mixin private Settings settings = new Settings();

    AddSubscriber(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        try (var services = session.openSynchronised()) {
            var people = services.subscribers();
            var values = settings.values(email, people.attributes());
            var found = services.lists().find(list);
            var added = SubscriberDocument.of(people.add(found.id(), values));
            session.terminal()
                    .show(
                            added,
                            () ->
                                    "%s is on the list %s as %d"
                                            .formatted(
                                                    added.email(),
                                                    found.name(),
                                                    added.subscriberId()));
        }
    }
}
