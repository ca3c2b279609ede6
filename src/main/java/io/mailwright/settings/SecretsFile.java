package io.mailwright.settings;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Passwords in {@code secrets.json}, each encrypted under one passphrase, for machines on which no
 * keychain runs. The passphrase is asked for once, at the first password.
 */
final class SecretsFile implements Secrets {
    /** Encrypted under the right passphrase, this tells it from a wrong one. */
    private static final String CHECK = "mailwright";

    private final JsonFile<Page> file;
    private final Passphrase passphrase;
    private @Nullable Vault vault;

    SecretsFile(Home home, Passphrase passphrase) {
        this.file = new JsonFile<>(home, "secrets.json", Page.class, Page.EMPTY);
        this.passphrase = passphrase;
    }

    /**
     * What the file holds: nothing that can be read without the passphrase but names.
     *
     * @param lock {@code null} until the first password is kept
     */
    private record Page(@Nullable Lock lock, Map<String, Vault.Sealed> passwords) {
        static final Page EMPTY = new Page(null, Map.of());

        Page {
            passwords = Map.copyOf(passwords);
        }
    }

    /** How the key comes from the passphrase, and by what a wrong one is known. */
    private record Lock(Vault.Stretching stretching, Vault.Sealed check) {}

    @Override
    public synchronized Optional<String> password(String account) {
        var page = file.read();
        var sealed = page.passwords().get(key(account));
        return sealed == null || page.lock() == null
                ? Optional.empty()
                : Optional.of(opened(page.lock()).open(key(account), sealed));
    }

    @Override
    public synchronized void keep(String account, String password) {
        var lock = file.read().lock();
        var opened = lock == null ? made() : opened(lock);
        change(passwords -> passwords.put(key(account), opened.seal(key(account), password)));
    }

    @Override
    public synchronized void forget(String account) {
        if (file.read().passwords().containsKey(key(account))) {
            change(passwords -> passwords.remove(key(account)));
        }
    }

    @Override
    public String place() {
        return "an encrypted file (secrets.json)";
    }

    private Vault opened(Lock lock) {
        var known = vault;
        if (known != null && known.stretching().equals(lock.stretching())) {
            return known;
        }
        var opened = Vault.of(passphrase.recall(false), lock.stretching());
        while (!opened.opens(CHECK, lock.check())) {
            opened = Vault.of(passphrase.recall(true), lock.stretching());
        }
        vault = opened;
        return opened;
    }

    private Vault made() {
        var made = Vault.of(passphrase.choose(), Vault.Stretching.fresh());
        var lock = new Lock(made.stretching(), made.seal(CHECK, CHECK));
        file.change(page -> page.lock() == null ? new Page(lock, page.passwords()) : page);
        vault = made;
        // Another process may have been first; then its passphrase counts.
        return opened(Objects.requireNonNull(file.read().lock()));
    }

    private void change(Consumer<Map<String, Vault.Sealed>> change) {
        file.change(page -> {
            var passwords = new LinkedHashMap<>(page.passwords());
            change.accept(passwords);
            return new Page(page.lock(), passwords);
        });
    }

    private static String key(String account) {
        return account.strip().toLowerCase(Locale.ROOT);
    }
}
