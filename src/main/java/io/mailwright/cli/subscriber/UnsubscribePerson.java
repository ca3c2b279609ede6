package io.mailwright.cli.subscriber;

import io.mailwright.cli.frame.Session;
import io.mailwright.domain.Failure;
import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.service.Services;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Unsubscribes a person. */
@Command(
        name = "unsubscribe",
        description = {
            "Unsubscribes a person: from one list, or for good with --everywhere (the Master",
            "Unsubscribe list). With neither, from All Subscribers."
        })
final class UnsubscribePerson implements Runnable {
    private static final String REASON = "Asked for on the command line";

    private final Session session;

    @Parameters(paramLabel = "EMAIL", description = "The person, by address or id.")
    private String person = "";

    @ArgGroup private @Nullable Scope scope;

    UnsubscribePerson(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        try (var services = session.openSynchronised()) {
            var done = SubscriberDocument.of(unsubscribe(services));
            session.terminal().show(done, () -> done.email() + " unsubscribed");
        }
    }

    private SubscriberDetail unsubscribe(Services services) {
        var people = services.subscribers();
        if (scope != null && scope.everywhere) {
            return people.unsubscribeEverywhere(Person.named(services, person).subscriber().id());
        }
        var list = scope == null ? everybody(services) : scope.list(services);
        var found = Person.onList(services, person, list.id());
        return people.unsubscribe(found.subscriber().id(), list.id(), REASON);
    }

    private static MailList everybody(Services services) {
        return services.lists().saved().stream()
                .filter(list -> list.type() == ListType.MASTER)
                .findFirst()
                .orElseThrow(() ->
                        new Failure.Invalid(
                                "The account shows no list All Subscribers: say which list"
                                        + " with --list"));
    }
}
