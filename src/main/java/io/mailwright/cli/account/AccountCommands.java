package io.mailwright.cli.account;

import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.UsageException;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code account}: which accounts can be worked on. */
@Command(name = "account", description = "The accounts that can be worked on.")
public final class AccountCommands implements Runnable {
    private AccountCommands() {}

    public static CommandLine of(Session session) {
        return new CommandLine(new AccountCommands())
                .addSubcommand(new AddAccount(session))
                .addSubcommand(new ListAccounts(session))
                .addSubcommand(new TestAccount(session))
                .addSubcommand(new RemoveAccount(session));
    }

    @Override
    public void run() {
        throw new UsageException("Say add, list, test or remove.");
    }
}
