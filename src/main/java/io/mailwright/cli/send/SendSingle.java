package io.mailwright.cli.send;

import io.mailwright.cli.frame.Confirmation;
import io.mailwright.cli.frame.Session;
import io.mailwright.domain.Failure;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.domain.send.Sender;
import io.mailwright.service.Services;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;

/** Has an e-mail sent to one subscriber. */
@Command(
        name = "single",
        description = {
            "Has an e-mail sent to one subscriber at once.",
            "Where no answer came the same command again looks first: nothing is sent twice."
        })
final class SendSingle implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "EMAIL-ID", description = "The e-mail.")
    private long email;

    @Option(
            names = "--to",
            paramLabel = "EMAIL|SUBID",
            required = true,
            description = "The subscriber.")
    private String to = "";

    @Option(names = "--from-name", paramLabel = "N", defaultValue = "", description = "From whom.")
    private String fromName = "";

    @Option(
            names = "--from-email",
            paramLabel = "E",
            defaultValue = "",
            description = "From which address.")
    private String fromEmail = "";

    @Mixin private SendCheck check = new SendCheck();
    @Mixin private Confirmation confirmation = new Confirmation();

    SendSingle(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        confirmation.require("sends e-mail %d to %s".formatted(email, to));
        try (var services = session.openSynchronised()) {
            check.require(services, email, session.terminal());
            var plan =
                    SendPlan.single(
                            email, person(services, to).id(), new Sender(fromName, fromEmail));
            var send = services.sends().send(plan, false);
            var document = SendDocument.of(send, services.lists(), null);
            session.terminal()
                    .show(
                            document,
                            () ->
                                    "Job %s made: e-mail %d to %s"
                                            .formatted(document.jobId(), email, to));
        }
    }

    /** The subscriber of an address or id. */
    static Subscriber person(Services services, String typed) {
        return services.subscribers()
                .saved(typed)
                .map(SubscriberDetail::subscriber)
                .orElseThrow(() ->
                        new Failure.NotOne(
                                "There is no subscriber \"%s\"".formatted(typed), List.of()));
    }
}
