package io.mailwright.cli.subscriber;

import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.UsageException;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code subscriber}: the people of an account. */
@Command(
        name = "subscriber",
        description = "The account's people. A person is named by address or by id (SUBID).")
public final class SubscriberCommands implements Runnable {
    private SubscriberCommands() {}

    public static CommandLine of(Session session) {
        return new CommandLine(new SubscriberCommands())
                .addSubcommand(new SearchSubscribers(session))
                .addSubcommand(new ShowSubscriber(session))
                .addSubcommand(new AddSubscriber(session))
                .addSubcommand(new EditSubscriber(session))
                .addSubcommand(new UnsubscribePerson(session))
                .addSubcommand(new RemoveSubscriber(session));
    }

    @Override
    public void run() {
        throw new UsageException("Say search, show, add, edit, unsubscribe or rm.");
    }
}
