package io.mailwright.ui;

import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.domain.SubscriberValues;
import io.mailwright.server.LocalServer;
import io.mailwright.service.AccountService;
import io.mailwright.service.GivenPasswords;
import io.mailwright.service.Progress;
import io.mailwright.service.Services;
import io.mailwright.settings.Account;
import io.mailwright.settings.ChosenSecrets;
import io.mailwright.settings.Home;
import io.mailwright.settings.Passphrase;
import io.mailwright.settings.Prompt;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** A real account on a real server of this machine, opened and synchronised. */
public final class TestAccount implements AutoCloseable {
    public static final String PASSWORD = "a password";
    private final LocalServer server;
    private final AccountService accounts;
    private final Services services;
    private final Account account;

    private TestAccount(Path folder, boolean sample) {
        server =
                LocalServer.start(
                        new LocalServer.Options(
                                        folder.resolve("server"),
                                        InetAddress.getLoopbackAddress(),
                                        0,
                                        "tester",
                                        PASSWORD,
                                        sample)
                                .withFtp(0));
        var home = new Home(folder.resolve("home"));
        accounts =
                new AccountService(
                        home,
                        ChosenSecrets.in(
                                home,
                                Passphrase.given("a passphrase", Passphrase.typed(Prompt.NOBODY))),
                        new GivenPasswords(PASSWORD, null),
                        Prompt.NOBODY,
                        new ServedHere(folder.resolve("sample")));
        account = new Account("Tests", server.url(), "tester", null, 1);
        services = accounts.open(account);
        sync();
    }

    /** The place for the account's files. */
    public URI files() {
        return server.ftp().orElseThrow();
    }

    /** With nothing but what a new account has. */
    public static TestAccount empty(Path folder) {
        return new TestAccount(folder, false);
    }

    /** With the 5,000 people of the sample account. */
    public static TestAccount sample(Path folder) {
        return new TestAccount(folder, true);
    }

    public void sync() {
        services.sync().sync(true, Progress.NONE);
    }

    public MailList list(String name) {
        return services.lists().add(name, ListType.PUBLIC);
    }

    public SubscriberDetail person(MailList list, String email, Map<String, String> attributes) {
        return services.subscribers()
                .add(list.id(), new SubscriberValues(email, null, null, null, attributes));
    }

    public Services services() {
        return services;
    }

    public AccountService accounts() {
        return accounts;
    }

    public Account account() {
        return account;
    }

    /** Stops answering; the local copy stays. */
    public void pullThePlug() {
        server.close();
    }

    @Override
    public void close() {
        services.close();
        server.close();
    }
}
