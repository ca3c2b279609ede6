package io.mailwright.cli.account;

import io.mailwright.cli.frame.Session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Forgets an account. */
@Command(
        name = "remove",
        description = {
            "Forgets an account, its password and its local copy.",
            "What the account itself holds stays as it is."
        })
final class RemoveAccount implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "NAME", description = "The account.")
    private String name = "";

    RemoveAccount(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        var accounts = session.accounts();
        var account = accounts.named(name);
        accounts.remove(account.name());
        session.terminal()
                .show(AccountDocument.of(account), () -> "Account " + account.name() + " removed");
    }
}
