package io.mailwright.cli.account;

import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.Table;

import picocli.CommandLine.Command;

import java.util.List;

/** Shows all accounts, the sample account last. */
@Command(name = "list", description = "Shows all accounts.")
final class ListAccounts implements Runnable {
    private final Session session;

    ListAccounts(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        var accounts = session.accounts().all().stream().map(AccountDocument::of).toList();
        session.terminal().show(accounts, () -> table(accounts));
    }

    private static Table table(List<AccountDocument> accounts) {
        var table = new Table("NAME", "USERNAME", "ADDRESS");
        for (var account : accounts) {
            table.row(
                    account.name(),
                    account.username(),
                    account.sample() ? "on this computer" : account.url());
        }
        return table;
    }
}
