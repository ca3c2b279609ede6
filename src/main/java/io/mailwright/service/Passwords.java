package io.mailwright.service;

import io.mailwright.domain.Failure;
import io.mailwright.settings.Account;
import io.mailwright.settings.Prompt;
import io.mailwright.settings.Secrets;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds an account's password: given for this process, else kept, else typed. Asks nobody before it
 * is needed, and nothing twice. Thread-safe.
 */
final class Passwords {
    private final Secrets secrets;

    /** Longer than any account's name, so that it is none. */
    private static final String OF_FILES =
            " (the login of the place for its files, not of the XML API)";

    private final GivenPasswords given;
    private final Prompt prompt;
    private final Map<String, String> known = new HashMap<>();

    Passwords(Secrets secrets, GivenPasswords given, Prompt prompt) {
        this.secrets = secrets;
        this.given = given;
        this.prompt = prompt;
    }

    /**
     * The password.
     *
     * @throws Failure.NoPassword if it cannot be had, with what to do
     */
    synchronized String of(Account account) {
        var password = known.get(key(account.name()));
        if (password == null) {
            password = found(account);
            known.put(key(account.name()), password);
        }
        return password;
    }

    private String found(Account account) {
        Failure.NoPassword closed = null;
        try {
            var stored = stored(account.name());
            if (stored.isPresent()) {
                return stored.get();
            }
        } catch (Failure.NoPassword e) {
            closed = e;
        }
        var typed = prompt.ask("Password of " + account.name()).filter(chars -> chars.length > 0);
        if (typed.isPresent()) {
            return new String(typed.get());
        }
        throw closed == null ? none(account) : closed;
    }

    private static Failure.NoPassword none(Account account) {
        return new Failure.NoPassword(
                "No password is stored for %s: set MAILWRIGHT_PASSWORD, or save the account again with its password"
                        .formatted(account.name()),
                null);
    }

    /** The one given, else the one kept. */
    Optional<String> stored(String account) {
        return given.ofApi().or(() -> secrets.password(account));
    }

    /** Keeps it where passwords are kept. */
    synchronized void keep(String account, String password) {
        secrets.keep(account, password);
        known.remove(key(account));
    }

    synchronized void forget(String account) {
        known.remove(key(account));
        secrets.forget(account);
        secrets.forget(account + OF_FILES);
    }

    /** For the place of the account's files; that of the account if it has none of its own. */
    String ofFiles(Account account) {
        return storedOfFiles(account).orElseGet(() -> of(account));
    }

    /** The one of its own, given or kept. */
    Optional<String> storedOfFiles(Account account) {
        return account.namesFileUser()
                ? given.ofFiles().or(() -> secrets.password(account.name() + OF_FILES))
                : Optional.empty();
    }

    void keepOfFiles(String account, String password) {
        secrets.keep(account + OF_FILES, password);
    }

    String place() {
        return secrets.place();
    }

    private static String key(String account) {
        return account.strip().toLowerCase(Locale.ROOT);
    }
}
