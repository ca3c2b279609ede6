package io.mailwright.cli.email;

import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.UsageException;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code email}: the e-mails of an account. */
@Command(name = "email", description = "The account's e-mails.")
public final class EmailCommands implements Runnable {
    private EmailCommands() {}

    public static CommandLine of(Session session) {
        return new CommandLine(new EmailCommands())
                .addSubcommand(new ListEmails(session))
                .addSubcommand(new GetEmail(session))
                .addSubcommand(new PushEmail(session))
                .addSubcommand(new CheckEmail(session));
    }

    @Override
    public void run() {
        throw new UsageException("Say ls, get, push or check.");
    }
}
