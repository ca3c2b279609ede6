package io.mailwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.server.LocalServer;
import io.mailwright.service.AccountService;
import io.mailwright.service.GivenPasswords;
import io.mailwright.settings.Account;
import io.mailwright.settings.ChosenSecrets;
import io.mailwright.settings.Home;
import io.mailwright.settings.Passphrase;
import io.mailwright.settings.Prompt;
import io.mailwright.ui.OneWindow;
import io.mailwright.ui.shell.PassphraseSheet;

import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.InetAddress;
import java.nio.file.Path;

/** Where no keychain runs: the passphrase of the stored passwords is asked for in the window. */
@OneWindow
class PassphraseInWindowTest {
    private static final String ACCOUNT = "Lighthouse";
    private static final String LOGIN = "test";
    private static final String RIGHT = "correct horse";
    private static final Passphrase NOBODY = Passphrase.typed(Prompt.NOBODY);
    @TempDir Path folder;
    private LocalServer server;
    private Home home;
    private MainWindow window;
    private Hand hand;

    @BeforeEach
    void serve() {
        WholeWindow.startToolkit();
        home = new Home(folder.resolve("home"));
        server =
                LocalServer.start(
                        new LocalServer.Options(
                                folder.resolve("server"),
                                InetAddress.getLoopbackAddress(),
                                0,
                                LOGIN,
                                LOGIN,
                                false));
    }

    @AfterEach
    void close() {
        Hand.run(window::close);
        server.close();
    }

    @Test
    void itIsAskedForUntilItIsRightAndThenNoMore() {
        store();
        open(ACCOUNT);
        hand.untilSeen("#passphrase");
        answer("wrong horse");
        hand.untilSeen(".wrong-words");
        assertThat(words(".wrong-words")).contains("another passphrase");
        answer(RIGHT);
        untilSynced();

        hand.press(KeyCode.F5);
        untilIdle();
        assertThat(isAsking()).isFalse();
        assertThat(words("#age")).contains("just now");
    }

    @Test
    void whoDoesNotAnswerReadsTheLocalCopyAndIsAskedWhenTheyBeginSomething() {
        store();
        open(ACCOUNT);
        hand.untilSeen("#passphrase");
        hand.press(KeyCode.ESCAPE);
        hand.untilSeen(".banner");
        assertThat(words("#headline")).contains("passphrase").contains("not given");
        assertThat(words("#advice")).contains("local copy can be read");

        Hand.run(window.shell().frame().online()::ask);
        hand.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        hand.untilSeen("#nobody");
        untilIdle();
        assertThat(isAsking()).as("nobody began anything that needs it").isFalse();

        hand.press(KeyCode.F5);
        hand.untilSeen("#passphrase");
        answer(RIGHT);
        untilSynced();
    }

    @Test
    void theFirstPasswordIsKeptUnderAPassphraseTypedTwice() {
        open(Account.SAMPLE);
        untilSynced();
        hand.press(KeyCode.CONTROL, KeyCode.COMMA);
        hand.press(KeyCode.CONTROL, KeyCode.N);
        hand.untilSeen("#username");
        fill("#form #name", ACCOUNT);
        fill("#url", server.url().toString());
        fill("#username", LOGIN);
        fill("#password", LOGIN);
        hand.press(KeyCode.CONTROL, KeyCode.S);

        hand.untilSeen("#passphraseAgain");
        hand.until("the focus", () -> field("#passphrase").isFocused());
        hand.type(RIGHT);
        // What nothing but a weak reference holds is gone with the next collection.
        System.gc();
        fill("#passphraseAgain", "correct house");
        hand.untilSeen(".wrong-words");
        hand.press(KeyCode.ENTER);
        assertThat(isAsking()).as("the two differ").isTrue();
        Hand.run(() -> field("#passphraseAgain").clear());
        fill("#passphraseAgain", RIGHT);
        hand.press(KeyCode.ENTER);
        hand.until("the account", () -> hand.find("#open") != null);

        assertThat(isAsking()).isFalse();
        var secrets = ChosenSecrets.inFile(home, Passphrase.given(RIGHT, NOBODY));
        assertThat(secrets.password(ACCOUNT)).contains(LOGIN);
    }

    private void store() {
        var account = new Account(ACCOUNT, server.url(), LOGIN, null, 1);
        accounts(Passphrase.given(RIGHT, NOBODY)).put(account, LOGIN);
    }

    private void open(String account) {
        var passphrase = new PassphraseSheet();
        window = Hand.onWindow(() -> new MainWindow(new Stage(), home, accounts(passphrase)));
        passphrase.attach(window.shell().frame());
        Hand.run(() -> window.show(account));
        hand = new Hand(window.shell().scene());
    }

    private AccountService accounts(Passphrase passphrase) {
        return new AccountService(
                home,
                ChosenSecrets.inFile(home, passphrase),
                GivenPasswords.NONE,
                Prompt.NOBODY,
                new SampleServer(home));
    }

    private void answer(String typed) {
        hand.until("an empty field", () -> isAsking() && field("#passphrase").getText().isEmpty());
        hand.focus("#passphrase");
        hand.type(typed);
        hand.press(KeyCode.ENTER);
    }

    private void fill(String selector, String text) {
        hand.focus(selector);
        hand.type(text);
    }

    private TextField field(String selector) {
        return (TextField) hand.find(selector);
    }

    private boolean isAsking() {
        return hand.find("#passphrase") != null;
    }

    private String words(String selector) {
        return Hand.onWindow(() -> ((Labeled) hand.find(selector)).getText());
    }

    private void untilIdle() {
        hand.until("the jobs", () -> window.shell().frame().jobs().running().isEmpty());
    }

    private void untilSynced() {
        var sync = window.shell().frame().sync();
        hand.until("the sync", () -> sync.lastProperty().get() != null);
        untilIdle();
    }
}
