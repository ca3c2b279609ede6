package io.mailwright.cli.send;

import io.mailwright.cli.frame.Session;
import io.mailwright.domain.send.Sender;
import io.mailwright.domain.send.TriggeredSend;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code trigger}: has one message sent by a definition. */
@Command(
        name = "trigger",
        description = "Has a message sent to one person, by a triggered send definition.")
public final class Trigger implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "KEY", description = "The definition.")
    private String key = "";

    @Option(names = "--to", paramLabel = "EMAIL", required = true, description = "To whom.")
    private String email = "";

    @Option(
            names = "--set",
            paramLabel = "Attribute=value",
            description = "An attribute for this message; repeat for more.")
    private Map<String, String> attributes = new LinkedHashMap<>();

    public Trigger(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        var recipient = new TriggeredSend.Recipient(email, email, attributes, Sender.OF_ACCOUNT);
        try (var services = session.open()) {
            services.triggeredSends().fire(new TriggeredSend(key, List.of(recipient)));
            session.terminal()
                    .show(
                            new Queued(key, email, true),
                            () -> "A message by %s to %s is queued".formatted(key, email));
        }
    }

    /** As {@code --json} shows it. */
    record Queued(String key, String email, boolean queued) {}
}
