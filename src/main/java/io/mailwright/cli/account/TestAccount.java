package io.mailwright.cli.account;

import io.mailwright.cli.frame.Session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tries an account's address and login. */
@Command(name = "test", description = "Tries address and login with one call; changes nothing.")
final class TestAccount implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "NAME", description = "The account.")
    private String name = "";

    TestAccount(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        var accounts = session.accounts();
        var account = accounts.named(name);
        try (var services = accounts.open(account)) {
            services.connection().test();
        }
        session.terminal()
                .show(new Answer(account.name(), true), () -> account.name() + " answers");
    }

    /** What {@code account test --json} prints. */
    record Answer(String name, boolean answers) {}
}
