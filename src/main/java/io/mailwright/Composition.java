package io.mailwright;

import io.mailwright.service.AccountService;
import io.mailwright.service.GivenPasswords;
import io.mailwright.settings.ChosenSecrets;
import io.mailwright.settings.Home;
import io.mailwright.settings.Passphrase;
import io.mailwright.settings.Prompt;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/** Puts together what window and command line both stand on. */
final class Composition {
    private Composition() {}

    /**
     * The accounts of one home.
     *
     * @param environment a variable's value by name, {@code null} if it is not set
     * @param prompt who is asked for passwords and passphrases that the environment does not give
     */
    static AccountService accounts(
            Home home, Function<String, @Nullable String> environment, Prompt prompt) {
        return accounts(home, environment, prompt, Passphrase.typed(prompt));
    }

    /**
     * The accounts of one home.
     *
     * @param asked for the passphrase of the stored passwords, if the environment does not give the
     *     right one
     */
    static AccountService accounts(
            Home home,
            Function<String, @Nullable String> environment,
            Prompt prompt,
            Passphrase asked) {
        var given = environment.apply("MAILWRIGHT_PASSPHRASE");
        return new AccountService(
                home,
                ChosenSecrets.in(home, given == null ? asked : Passphrase.given(given, asked)),
                new GivenPasswords(
                        environment.apply("MAILWRIGHT_PASSWORD"),
                        environment.apply("MAILWRIGHT_FTP_PASSWORD")),
                prompt,
                new SampleServer(home));
    }
}
