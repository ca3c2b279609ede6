package io.mailwright.service;

import io.mailwright.cache.Database;
import io.mailwright.domain.Failure;
import io.mailwright.service.send.FrozenSends;
import io.mailwright.settings.Account;
import io.mailwright.settings.AccountBook;
import io.mailwright.settings.Home;
import io.mailwright.settings.Prompt;
import io.mailwright.settings.Secrets;
import io.mailwright.settings.SigningKeyFile;
import io.mailwright.xmlapi.Credentials;
import io.mailwright.xmlapi.Endpoint;
import io.mailwright.xmlapi.HttpTransport;
import io.mailwright.xmlapi.Transport;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.Ping;
import io.mailwright.xmlapi.call.RetrieveAttributes;
import io.mailwright.xmlapi.files.FileEndpoint;
import io.mailwright.xmlapi.files.FileTransfer;
import io.mailwright.xmlapi.files.KnownServers;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** The accounts that can be opened: the user's own and the sample account. Thread-safe. */
public final class AccountService {
    private static final Logger LOG = LoggerFactory.getLogger(AccountService.class);

    /** The port is another one each time the server starts. */
    private static final Account SAMPLE =
            new Account(
                    Account.SAMPLE,
                    URI.create("http://127.0.0.1/integrate.aspx"),
                    SampleAccount.USERNAME,
                    null,
                    1);

    private final Home home;
    private final AccountBook book;
    private final Passwords passwords;
    private final SampleAccount sample;

    /**
     * The accounts of one home.
     *
     * @param prompt who is asked for a password that is neither given nor stored
     */
    public AccountService(
            Home home, Secrets secrets, GivenPasswords given, Prompt prompt, SampleAccount sample) {
        this.home = home;
        this.book = new AccountBook(home);
        this.passwords = new Passwords(secrets, given, prompt);
        this.sample = sample;
    }

    /** The user's own by name, then the sample account. */
    public List<Account> all() {
        var all = new ArrayList<>(book.all());
        all.add(SAMPLE);
        return List.copyOf(all);
    }

    /** What goes wrong on purpose in the sample account. */
    public TrainingFaults faults() {
        return sample;
    }

    /**
     * The one of that name, without case.
     *
     * @throws Failure.NotOne if there is none
     */
    public Account named(String name) {
        return all().stream()
                .filter(account -> account.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() ->
                        new Failure.NotOne(
                                "There is no account \"%s\"".formatted(name.strip()), List.of()));
    }

    /**
     * Tries address and login, and changes nothing.
     *
     * @param password as typed; that of the sample account is known
     * @throws Failure.Unreachable if nobody answers at the address
     * @throws Failure.Malformed if who answers is no XML API
     * @throws Failure.Refused if the login is refused
     * @throws Failure.Invalid if the address cannot be used
     */
    public void test(Account account, String password) {
        if (account.isSample()) {
            try (var line = new SampleLine(sample)) {
                test(new XmlApi(line, line::credentials, 1));
            }
        } else {
            var credentials = new Credentials(account.username(), password);
            try (var line = new HttpTransport(account.url())) {
                test(new XmlApi(line, () -> credentials, 1));
            }
        }
    }

    /**
     * Tries the place for an account's files, and changes nothing there.
     *
     * @param password for it, as typed
     * @param fingerprint of a server that is to be known from now on; empty for none
     * @throws Failure.Unreachable if nobody answers at the address
     * @throws Failure.Untrusted if the server is not known, or not as before
     * @throws Failure.Refused if the login is refused
     * @throws Failure.Invalid if there is no place, or its address cannot be used
     */
    public void testFiles(Account account, String password, String fingerprint) {
        files(account, () -> password).test(fingerprint);
    }

    private FilePlace files(Account account, Supplier<String> password) {
        var known = new KnownServers(home.knownServers());
        var written = account.ftp();
        if (written == null) {
            return FilePlace.NONE;
        }
        return FilePlace.of(
                known,
                servers -> {
                    var endpoint = FileEndpoint.of(written);
                    var user = endpoint.user().orElse(account.username());
                    return new FileTransfer(
                            endpoint, () -> new Credentials(user, password.get()), servers);
                });
    }

    /**
     * Whether the password for files crosses a network unencrypted.
     *
     * @param files as in an account
     * @throws Failure.Invalid in words, if the address cannot be used
     */
    public static boolean isInTheClear(URI files) {
        return FileEndpoint.of(files).isInTheClear();
    }

    /** The first finds address and login right, the second that the login may read. */
    private static void test(XmlApi api) {
        api.send(new Ping());
        api.send(new RetrieveAttributes());
    }

    /**
     * Writes the account down, in place of the one of that name. The password is kept unless {@code
     * null}; where it cannot be, nothing is written.
     *
     * @throws Failure.Invalid if name or address cannot be used
     * @throws Failure.NoPassword if the password cannot be kept
     */
    public void put(Account account, @Nullable String password) {
        requireOwn(account.name());
        var _ = new Endpoint(account.url());
        if (account.ftp() != null) {
            var _ = FileEndpoint.of(account.ftp());
        }
        if (password != null) {
            passwords.keep(account.name(), password);
        }
        book.put(account);
    }

    /**
     * Keeps a password of its own for the user whom the account's address for files names.
     *
     * @throws Failure.NoPassword if it cannot be kept
     */
    public void keepFilesPassword(String account, String password) {
        requireOwn(account);
        passwords.keepOfFiles(account.strip(), password);
    }

    /** Its own for the user whom the account's address for files names, given or kept. */
    public Optional<String> filesPassword(Account account) {
        return passwords.storedOfFiles(account);
    }

    /**
     * Forgets the account, its password and its local copy; the account itself is not touched.
     *
     * @throws Failure.NotOne if there is none
     */
    public void remove(String name) {
        requireOwn(name);
        var account = named(name);
        book.remove(account.name());
        try {
            passwords.forget(account.name());
        } catch (Failure.NoPassword e) {
            LOG.warn("The password of a removed account could not be forgotten", e);
        }
        Database.delete(home.cache(account));
    }

    private static void requireOwn(String name) {
        if (name.strip().equalsIgnoreCase(Account.SAMPLE)) {
            throw new Failure.Invalid(
                    "The sample account is always there: it cannot be changed or removed");
        }
    }

    /**
     * The password as given for this process, else as kept. Empty for the sample account, which
     * needs none.
     *
     * @throws Failure.NoPassword if the place of the passwords cannot be opened
     */
    public Optional<String> password(Account account) {
        return account.isSample() ? Optional.empty() : passwords.stored(account.name());
    }

    /** Where passwords are kept, in words. May take seconds the first time. */
    public String secretsPlace() {
        return passwords.place();
    }

    /**
     * Opens an account's local copy and its line to the service; needs neither network nor
     * password, which the first call asks for.
     *
     * @throws Failure.Invalid if the address cannot be used
     * @throws Failure.CacheUnusable if the local copy cannot be opened
     */
    public Services open(Account account) {
        return open(account, Progress.NONE);
    }

    /**
     * As the other.
     *
     * @param progress of bringing an older local copy up to date, in events
     */
    public Services open(Account account, Progress progress) {
        if (account.isSample()) {
            var line = new SampleLine(sample);
            return open(
                    account,
                    line,
                    new XmlApi(line, line::credentials, account.connections()),
                    FilePlace.of(
                            new KnownServers(home.knownServers()),
                            servers ->
                                    new FileTransfer(
                                            FileEndpoint.of(line.files()),
                                            line::credentials,
                                            servers)),
                    progress);
        }
        var line = new HttpTransport(account.url());
        var api =
                new XmlApi(
                        line,
                        () -> new Credentials(account.username(), passwords.of(account)),
                        account.connections());
        return open(account, line, api, files(account, () -> passwords.ofFiles(account)), progress);
    }

    private Services open(
            Account account, Transport line, XmlApi api, FilePlace files, Progress progress) {
        try {
            var copy = home.cache(account);
            PassingFolder.forgetLost(PassingFolder.beside(copy));
            var cache = Database.open(copy, (done, total) -> progress.at(done, total, ""));
            var frozen = new FrozenSends(new SigningKeyFile(home), InstantSource.system());
            return Services.of(account, api, files, cache, frozen, line);
        } catch (Failure | CancellationException e) {
            line.close();
            throw e;
        }
    }
}
