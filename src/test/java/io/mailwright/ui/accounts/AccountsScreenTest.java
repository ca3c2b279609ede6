package io.mailwright.ui.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.settings.Account;
import io.mailwright.ui.OneWindow;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.TestWindow;
import io.mailwright.ui.shell.Area;
import io.mailwright.ui.theme.Theme;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

@OneWindow
class AccountsScreenTest {
    @TempDir Path folder;
    private final List<Account> opened = new ArrayList<>();
    private TestAccount account;
    private TestWindow window;

    @BeforeEach
    void open() throws Exception {
        account = TestAccount.empty(folder);
        window =
                TestWindow.open(
                        account,
                        frame ->
                                List.of(
                                        Area.atFoot(
                                                "fth-settings",
                                                KeyCode.DIGIT9,
                                                new AccountsScreen(
                                                        account.accounts(),
                                                        "shown",
                                                        opened::add,
                                                        frame))));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
        account.close();
    }

    @Test
    void addsTestsAndOpensAnAccountByKeyboard() throws Exception {
        window.press(KeyCode.CONTROL, KeyCode.N);
        window.type("Mine");
        window.press(KeyCode.TAB);
        window.type(account.account().url().toString());
        window.press(KeyCode.TAB);
        window.type("nobody");
        window.press(KeyCode.TAB);
        window.type(TestAccount.PASSWORD);
        window.focus(window.find("#test", Button.class));
        window.press(KeyCode.SPACE);
        window.until(() -> window.find("#tested", javafx.scene.Node.class).isVisible());
        window.picture("accounts-refused");
        assertThat(window.find("#testedWords", Label.class).getText()).contains("login");
        window.focus(window.find("#username", javafx.scene.control.TextField.class));
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.type("tester");
        assertThat(window.find("#tested", javafx.scene.Node.class).isVisible()).isFalse();
        window.focus(window.find("#test", Button.class));
        window.press(KeyCode.SPACE);
        window.until(() -> window.find("#tested", javafx.scene.Node.class).isVisible());
        assertThat(window.find("#testedWords", Label.class).getText()).contains("takes this login");
        window.press(KeyCode.CONTROL, KeyCode.S);
        window.until(() -> window.find("#open", Button.class).isVisible());
        window.picture("accounts");
        window.paint(Theme.Choice.DARK);
        window.picture("accounts-dark");
        window.paint(Theme.Choice.LIGHT);
        window.resize(1024, 700);
        window.picture("accounts-small");
        window.focus(window.find("#open", Button.class));
        window.press(KeyCode.SPACE);
        assertThat(opened).extracting(Account::name).containsExactly("Mine");
    }
}
