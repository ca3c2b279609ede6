package io.mailwright.cli.send;

import io.mailwright.cli.frame.Session;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.service.send.TestSends;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;

/** Has test copies of an e-mail sent. */
@Command(
        name = "test",
        description = {
            "Has test copies of an e-mail sent to any addresses, as a subscriber would get it.",
            "Addresses the account does not know join the list."
        })
final class SendTest implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "EMAIL-ID", description = "The e-mail.")
    private long email;

    @Option(
            names = "--to",
            paramLabel = "EMAIL",
            required = true,
            description = "To whom; repeat for more.")
    private List<String> to = new ArrayList<>();

    @Option(
            names = "--as",
            paramLabel = "EMAIL|SUBID",
            required = true,
            description = "The subscriber with whose values it is made.")
    private String as = "";

    @Option(names = "--list", paramLabel = "L", required = true, description = "The list to join.")
    private String list = "";

    SendTest(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        try (var services = session.openSynchronised()) {
            services.content().emails().bring();
            long joined = services.lists().find(list).id();
            var plan = SendPlan.test(email, joined);
            var refused =
                    new TestSends(services.triggered().sends())
                            .send(
                                    services.guidedSends().mail(email),
                                    plan,
                                    joined,
                                    to,
                                    SendSingle.person(services, as));
            session.terminal()
                    .show(
                            new Copies(email, to, as, refused),
                            () ->
                                    refused.isEmpty()
                                            ? "%d test copies are on their way".formatted(to.size())
                                            : String.join("\n", refused));
        }
    }

    /**
     * As {@code --json} shows it.
     *
     * @param refused why some got none, in the account's words
     */
    record Copies(long emailId, List<String> to, String as, List<String> refused) {}
}
