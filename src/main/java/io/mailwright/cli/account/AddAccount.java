package io.mailwright.cli.account;

import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.UsageException;
import io.mailwright.domain.Failure;
import io.mailwright.service.AccountService;
import io.mailwright.settings.Account;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.net.URI;

/** Writes an account down, and its password into the keychain. */
@Command(
        name = "add",
        description = {
            "Writes an account down, or changes the one of that name. Calls nobody.",
            "The password is taken from MAILWRIGHT_PASSWORD, else asked for, and kept in the"
                    + " keychain."
        })
final class AddAccount implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "NAME", description = "A name of your own.")
    private String name = "";

    @Option(names = "--url", required = true, description = "The whole address of the XML API.")
    private URI url = URI.create("");

    @Option(names = "--username", required = true, description = "The API user's login.")
    private String username = "";

    @Option(
            names = "--ftp",
            paramLabel = "URL",
            description =
                    "Where files for the account go: sftp://, ftps:// or ftp://[user@]HOST[/FOLDER]. "
                            + "The login is that of the API, unless the address names a user, whose password is "
                            + "taken from MAILWRIGHT_FTP_PASSWORD. Plain ftp:// is for this computer only, "
                            + "but for ?plain=allowed at its end, which lets the password go unencrypted.")
    private @Nullable URI ftp;

    @Option(
            names = "--connections",
            defaultValue = "1",
            description = "Calls at a time, 1 to 8 (${DEFAULT-VALUE}).")
    private int connections;

    AddAccount(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        var account = account();
        var accounts = session.accounts();
        var password =
                session.password()
                        .or(() -> session.terminal().askPassword("Password of " + username + ":"));
        put(accounts, account, password.orElse(null));
        if (account.ftp() != null && AccountService.isInTheClear(account.ftp())) {
            session.terminal()
                    .warn(
                            "Anybody between here and %s can read the password for files: use sftp:// or ftps:// if it has it."
                                    .formatted(account.ftp().getHost()));
        }
        session.terminal()
                .show(AccountDocument.of(account), () -> "Account " + name + " written down");
    }

    private Account account() {
        if (name.isBlank() || name.equalsIgnoreCase(Account.SAMPLE)) {
            throw new UsageException("'" + name + "' cannot be an account's name; give another.");
        }
        if (url.getHost() == null) {
            throw new UsageException(
                    "--url " + url + " is no whole address such as https://HOST/integrate.aspx.");
        }
        if (connections < 1 || connections > 8) {
            throw new UsageException("--connections must be 1 to 8.");
        }
        return new Account(name, url, username, ftp, connections);
    }

    /** An account without its password is still worth writing down. */
    private void put(AccountService accounts, Account account, @Nullable String password) {
        try {
            accounts.put(account, password);
            if (account.namesFileUser()) {
                session.variable("MAILWRIGHT_FTP_PASSWORD")
                        .ifPresent(own -> accounts.keepFilesPassword(account.name(), own));
            }
            if (password == null) {
                session.terminal()
                        .warn("No password was given: set MAILWRIGHT_PASSWORD to use it.");
            }
        } catch (Failure.NoPassword noKeychain) {
            accounts.put(account, null);
            session.terminal()
                    .warn("The password was not kept: %s.".formatted(noKeychain.getMessage()));
        }
    }
}
