package io.mailwright.settings;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The best place for passwords that this machine has: its keychain, else the encrypted file. Looked
 * for at the first use, because asking a keychain takes time.
 */
public final class ChosenSecrets implements Secrets {
    private final Supplier<Optional<Secrets>> keychain;
    private final Secrets file;
    private @Nullable Secrets chosen;

    ChosenSecrets(Supplier<Optional<Secrets>> keychain, Secrets file) {
        this.keychain = keychain;
        this.file = file;
    }

    /** The place for the passwords of one home. */
    public static Secrets in(Home home, Passphrase passphrase) {
        return new ChosenSecrets(
                () -> Keychain.find().map(keychain -> new HomeSecrets(keychain, home)),
                new SecretsFile(home, passphrase));
    }

    /** The encrypted file of one home, whether or not a keychain runs. */
    public static Secrets inFile(Home home, Passphrase passphrase) {
        return new SecretsFile(home, passphrase);
    }

    private synchronized Secrets chosen() {
        if (chosen == null) {
            chosen = keychain.get().orElse(file);
        }
        return chosen;
    }

    @Override
    public Optional<String> password(String account) {
        return chosen().password(account);
    }

    @Override
    public void keep(String account, String password) {
        chosen().keep(account, password);
    }

    @Override
    public void forget(String account) {
        chosen().forget(account);
    }

    @Override
    public String place() {
        return chosen().place();
    }
}
