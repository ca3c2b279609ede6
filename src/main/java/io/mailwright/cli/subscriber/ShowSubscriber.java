package io.mailwright.cli.subscriber;

import io.mailwright.cli.frame.Session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows one person from the local copy. */
@Command(name = "show", description = "Shows one person, from the local copy.")
final class ShowSubscriber implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "EMAIL|SUBID", description = "The person.")
    private String person = "";

    ShowSubscriber(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        try (var services = session.openSynchronised()) {
            var found = SubscriberDocument.of(Person.named(services, person));
            session.terminal().show(found, found::words);
        }
    }
}
