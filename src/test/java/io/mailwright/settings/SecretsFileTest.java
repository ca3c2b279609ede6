package io.mailwright.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Failure;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Passwords without a keychain: under the right passphrase, and under no other. */
class SecretsFileTest {
    @TempDir Path folder;
    private Home home;

    @BeforeEach
    void home() {
        home = new Home(folder.resolve("home"));
    }

    @Test
    void passwordsAreFoundAgainUnderTheSamePassphrase() throws Exception {
        var asked = new AtomicInteger();
        var secrets = under("correct horse", asked);
        secrets.keep("Spring", "pässword");
        secrets.keep("autumn", "other");
        assertThat(secrets.password("SPRING")).contains("pässword");
        assertThat(asked).hasValue(1);

        var again = under("correct horse", asked);
        assertThat(again.password("Spring")).contains("pässword");
        assertThat(again.password("winter")).isEmpty();
        assertThat(Files.readString(file())).doesNotContain("pässword", "other", "horse");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void anotherPassphraseOpensAndChangesNothing() throws Exception {
        under("right").keep("Spring", "password");
        var before = Files.readString(file());
        var wrong = under("wrong");
        assertThatThrownBy(() -> wrong.password("Spring"))
                .isInstanceOf(Failure.NoPassword.class)
                .hasMessageContaining("MAILWRIGHT_PASSPHRASE");
        assertThatThrownBy(() -> wrong.keep("autumn", "other"))
                .isInstanceOf(Failure.NoPassword.class);
        assertThat(Files.readString(file())).isEqualTo(before);
    }

    @Test
    void whoCanBeAskedIsAskedUntilItIsRight() {
        under("right").keep("Spring", "password");
        var told = new ArrayList<Boolean>();
        var tries = List.of("wrong", "Right", "right").iterator();
        var asking =
                new Passphrase() {
                    @Override
                    public char[] choose() {
                        throw new AssertionError("there is one already");
                    }

                    @Override
                    public char[] recall(boolean wrong) {
                        told.add(wrong);
                        return tries.next().toCharArray();
                    }
                };
        var secrets = new SecretsFile(home, asking);
        assertThat(secrets.password("Spring")).contains("password");
        assertThat(secrets.password("Spring")).contains("password");
        assertThat(told).containsExactly(false, true, true);
    }

    @Test
    void whatIsGivenWithTheProcessComesFirst() {
        var asked = new AtomicInteger();
        Passphrase typed =
                Passphrase.typed(_ -> {
                    asked.incrementAndGet();
                    return Optional.empty();
                });
        var given = Passphrase.given("right", typed);
        new SecretsFile(home, given).keep("Spring", "password");
        assertThat(new SecretsFile(home, given).password("Spring")).contains("password");
        assertThat(asked).hasValue(0);
        assertThat(given).asString().doesNotContain("right");
    }

    @Test
    void aTextMovedToAnotherNameDoesNotOpen() throws Exception {
        under("right").keep("spring", "password");
        Files.writeString(file(), Files.readString(file()).replace("\"spring\"", "\"autumn\""));
        assertThatThrownBy(() -> under("right").password("autumn"))
                .isInstanceOf(Failure.NoPassword.class);
    }

    @Test
    void fewerRoundsAreRefused() throws Exception {
        under("right").keep("spring", "password");
        Files.writeString(file(), Files.readString(file()).replace("600000", "1000"));
        assertThatThrownBy(() -> under("right").password("spring"))
                .isInstanceOf(Failure.NoPassword.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void withoutAPassphraseItSaysWhatToDo() {
        var secrets = new SecretsFile(home, Passphrase.typed(Prompt.NOBODY));
        assertThat(secrets.password("Spring")).isEmpty();
        assertThatThrownBy(() -> secrets.keep("Spring", "password"))
                .isInstanceOf(Failure.NoPassword.class)
                .hasMessageContainingAll("MAILWRIGHT_PASSPHRASE", "MAILWRIGHT_PASSWORD");
    }

    @Test
    void aForgottenPasswordIsGoneWithoutThePassphrase() {
        under("right").keep("Spring", "password");
        new SecretsFile(home, Passphrase.typed(Prompt.NOBODY)).forget("spring");
        assertThat(under("right").password("Spring")).isEmpty();
    }

    @Test
    void theKeychainIsLookedForOnceAndOnlyWhenNeeded() {
        var looked = new AtomicInteger();
        var chosen =
                new ChosenSecrets(
                        () -> {
                            looked.incrementAndGet();
                            return Optional.empty();
                        },
                        under("right"));
        assertThat(looked).hasValue(0);
        chosen.keep("Spring", "password");
        assertThat(chosen.password("Spring")).contains("password");
        assertThat(chosen.place()).contains("secrets.json");
        assertThat(looked).hasValue(1);
    }

    private Path file() {
        return home.folder().resolve("secrets.json");
    }

    private SecretsFile under(String passphrase) {
        return under(passphrase, new AtomicInteger());
    }

    private SecretsFile under(String passphrase, AtomicInteger asked) {
        return new SecretsFile(
                home,
                Passphrase.typed(_ -> {
                    asked.incrementAndGet();
                    return Optional.of(passphrase.toCharArray());
                }));
    }
}
