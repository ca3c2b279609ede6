package io.mailwright.cli.subscriber;

import io.mailwright.cli.frame.Confirmation;
import io.mailwright.cli.frame.Session;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.service.Services;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a person off a list, or out of the account. */
@Command(name = "rm", description = "Takes a person off a list, or out of the account.")
final class RemoveSubscriber implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "EMAIL", description = "The person, by address or id.")
    private String person = "";

    @ArgGroup(multiplicity = "1")
    private Scope scope = new Scope();

    @Mixin private Confirmation confirmation = new Confirmation();

    RemoveSubscriber(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        confirmation.require(
                scope.everywhere
                        ? "deletes " + person + " from the account"
                        : "takes " + person + " off the list " + scope.list);
        try (var services = session.openSynchronised()) {
            var gone = SubscriberDocument.of(remove(services));
            session.terminal().show(gone, () -> gone.email() + " removed");
        }
    }

    private SubscriberDetail remove(Services services) {
        var people = services.subscribers();
        if (scope.everywhere) {
            var found = Person.named(services, person);
            people.delete(found.subscriber().id());
            return found;
        }
        var list = scope.list(services);
        var found = Person.onList(services, person, list.id());
        people.removeFromList(found.subscriber().id(), list.id());
        return found;
    }
}
