package io.mailwright.cli.frame;

import io.mailwright.service.AccountService;
import io.mailwright.service.Progress;
import io.mailwright.service.Services;
import io.mailwright.settings.Account;
import io.mailwright.settings.Home;
import io.mailwright.settings.LogFile;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One run of one command: what was said for all commands, and the account that follows from it. */
public final class Session {
    private static final String BEHIND =
            "The local copy does not have all yet that an upload changed in the account. ";

    private final Program program;
    private final GlobalOptions options;

    public Session(Program program, GlobalOptions options) {
        this.program = program;
        this.options = options;
    }

    public Terminal terminal() {
        return new Terminal(program.out(), program.err(), options);
    }

    public Home home() {
        var folder = said(options.home == null ? null : options.home.toString(), "MAILWRIGHT_HOME");
        return folder.map(name -> new Home(Path.of(name))).orElseGet(Home::standard);
    }

    /** From here on what happens is logged in the home. */
    public void startLog() {
        LogFile.in(home(), options.verbose);
    }

    /** The accounts of the home. */
    public AccountService accounts() {
        startLog();
        return program.accounts().apply(home());
    }

    /** The account asked for; failing that, the only one there is. */
    public Account account(AccountService accounts) {
        var name = said(options.account, "MAILWRIGHT_ACCOUNT");
        if (name.isPresent()) {
            return accounts.named(name.get());
        }
        var own = own(accounts);
        return switch (own.size()) {
            case 0 -> accounts.named(Account.SAMPLE);
            case 1 -> own.getFirst();
            default ->
                    throw new UsageException(
                            "There are several accounts: say which with --account ("
                                    + String.join(", ", own.stream().map(Account::name).toList())
                                    + ").");
        };
    }

    private static List<Account> own(AccountService accounts) {
        return accounts.all().stream().filter(each -> !each.name().equals(Account.SAMPLE)).toList();
    }

    /** Opens the account asked for; close it. */
    public Services open() {
        var accounts = accounts();
        var account = account(accounts);
        var services = terminal().following(progress -> accounts.open(account, renewing(progress)));
        services.setAside().forEach(old -> terminal().warn(Words.of(old)));
        return services;
    }

    /** Says beside it why it takes some time. */
    static Progress renewing(Progress progress) {
        return (done, total, _) -> progress.at(done, total, "bringing the local copy up to date");
    }

    /**
     * Opens the account asked for with something to read in its local copy: fetches it if it was
     * never synchronised. Close it.
     */
    public Services openSynchronised() {
        return openSynchronised(_ -> false);
    }

    /**
     * As the other.
     *
     * @param filled whether there is something to read although it was never synchronised
     */
    public Services openSynchronised(Predicate<Services> filled) {
        var services = open();
        if (!services.uploads().copy().behind().isEmpty()) {
            terminal().note(BEHIND + "'mailwright sync' brings it.");
        }
        return synchronised(services, filled);
    }

    /** As the others, with what uploads that were broken off have changed, if that can be read. */
    public Services openFollowed() {
        var services = synchronised(open(), _ -> false);
        var copy = services.uploads().copy();
        if (!copy.behind().isEmpty()) {
            terminal().note(BEHIND + "Reading it now.");
            if (!terminal().following(copy::makeUp)) {
                terminal().warn("That cannot be read now: what is said of rows may be older.");
            }
        }
        return services;
    }

    private Services synchronised(Services services, Predicate<Services> filled) {
        if (services.sync().lastSync().isEmpty() && !filled.test(services)) {
            terminal().note("Nothing of this account is on this computer yet: synchronising it.");
            try {
                terminal().following(progress -> services.sync().sync(false, progress));
            } catch (RuntimeException failed) {
                services.close();
                throw failed;
            }
        }
        return services;
    }

    public Optional<String> password() {
        return variable("MAILWRIGHT_PASSWORD");
    }

    /** A variable of the environment; nothing if it is empty. */
    public Optional<String> variable(String name) {
        return said(null, name);
    }

    /** Drives the window with no display, and answers the pictures it left in {@code folder}. */
    public List<Path> tour(Path folder) {
        return program.tour().apply(folder);
    }

    private Optional<String> said(@Nullable String option, String variable) {
        return Optional.ofNullable(option)
                .or(() -> Optional.ofNullable(program.environment().apply(variable)))
                .filter(text -> !text.isEmpty());
    }
}
