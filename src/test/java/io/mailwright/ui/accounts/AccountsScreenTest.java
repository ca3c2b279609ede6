package io.mailwright.ui.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Failure;
import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.domain.SubscriberValues;
import io.mailwright.domain.fault.FaultKind;
import io.mailwright.service.Progress;
import io.mailwright.service.Services;
import io.mailwright.settings.Account;
import io.mailwright.ui.OneWindow;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.TestWindow;
import io.mailwright.ui.control.WholeNumber;
import io.mailwright.ui.shell.Area;
import io.mailwright.ui.shell.Training;
import io.mailwright.ui.theme.Theme;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
                                                        new Training(account.accounts().faults()),
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

    @Test
    void answersOfTheSampleAccountAreLostAndComeAgainByKeyboard() throws Exception {
        showSampleAccount();
        addFault(FaultKind.LOST);
        window.press(KeyCode.TAB);
        window.press(KeyCode.TAB);
        window.press(KeyCode.DOWN);
        assertThat(account.accounts().faults().on()).hasToString("[lost:1.0:subscriber.add]");

        try (var services = account.accounts().open(account.accounts().named(Account.SAMPLE))) {
            var list = services.lists().add("Training", ListType.PRIVATE);
            assertThatThrownBy(() -> add(services, list, "ann@example.org"))
                    .isInstanceOf(Failure.Unreachable.class);
            services.sync().sync(true, Progress.NONE);
            assertThat(services.subscribers().saved("ann@example.org"))
                    .as("lost is the answer, not what was asked for")
                    .isPresent();
            window.focus(window.find("#allOff", Button.class));
            window.press(KeyCode.SPACE);
            assertThat(add(services, list, "bob@example.org").memberships()).hasSize(2);
        }
    }

    @Test
    void howOftenIsTypedAndFaultsGoOneByOne() throws Exception {
        showSampleAccount();
        addFault(FaultKind.SLOW);
        addFault(FaultKind.LOST);
        addFault(FaultKind.DROP);
        type("#faults-percent-2", "30");
        type("#faults-seconds-1", "999");
        assertThat(account.accounts().faults().on())
                .hasToString("[slow=600.0:1.0, lost:0.3, drop:1.0:ftp]");
        type("#faults-seconds-1", "");
        assertThat(window.find("#faults-seconds-1", WholeNumber.class).getEditor().getText())
                .isEqualTo("600");
        assertThat(window.find("#faults-call-3 > .list-cell", ListCell.class).getText())
                .contains("ftp");
        window.picture("faults");
        window.paint(Theme.Choice.DARK);
        window.picture("faults-dark");
        window.resize(1024, 700);
        window.picture("faults-dark-small");
        window.paint(Theme.Choice.LIGHT);
        window.picture("faults-small");
        window.focus(window.find("#faults-remove-1", Button.class));
        window.press(KeyCode.SPACE);
        assertThat(account.accounts().faults().on()).hasToString("[lost:0.3, drop:1.0:ftp]");
    }

    private void showSampleAccount() {
        window.until(() -> window.has("#list .account-row"));
        window.focus(window.find("#list .account-row", Button.class));
        window.press(KeyCode.SPACE);
    }

    /** Leaves the focus on what goes wrong. */
    private void addFault(FaultKind kind) {
        window.focus(window.find("#addFault", Button.class));
        window.press(KeyCode.SPACE);
        for (int at = 0; at < List.of(FaultKind.values()).indexOf(kind); at++) {
            window.press(KeyCode.DOWN);
        }
    }

    private void type(String field, String number) {
        window.focus(window.find(field, WholeNumber.class));
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.press(KeyCode.DELETE);
        window.type(number);
        window.press(KeyCode.ENTER);
    }

    private static SubscriberDetail add(Services services, MailList list, String email) {
        var values = new SubscriberValues(email, null, null, null, Map.of("First Name", "Ann"));
        return services.subscribers().add(list.id(), values);
    }
}
