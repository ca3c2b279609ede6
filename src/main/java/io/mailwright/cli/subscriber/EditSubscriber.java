package io.mailwright.cli.subscriber;

import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.UsageException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes what the account knows about a person. */
@Command(name = "edit", description = "Changes a person's attributes; what is not set stays.")
final class EditSubscriber implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "EMAIL", description = "The person, by address or id.")
    private String person = "";

    @Option(names = "--list", paramLabel = "L", description = "Only if the person is on this list.")
    private @Nullable String list;

    @Mixin private Settings settings = new Settings();

    EditSubscriber(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        if (settings.isEmpty()) {
            throw new UsageException("Nothing is to be changed: add --set 'Attribute=value'.");
        }
        try (var services = session.openSynchronised()) {
            var people = services.subscribers();
            var found =
                    list == null
                            ? Person.named(services, person)
                            : Person.onList(services, person, services.lists().find(list).id());
            var values = settings.values(null, people.attributes());
            var edited = SubscriberDocument.of(people.edit(found.subscriber().id(), values));
            session.terminal().show(edited, () -> edited.email() + " changed");
        }
    }
}
