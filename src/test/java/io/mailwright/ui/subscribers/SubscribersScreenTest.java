package io.mailwright.ui.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.SubscriberRow;
import io.mailwright.ui.OneWindow;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.TestWindow;
import io.mailwright.ui.control.Slot;
import io.mailwright.ui.shell.Area;
import io.mailwright.ui.text.Dates;
import io.mailwright.ui.theme.Theme;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PopupControl;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

@OneWindow
class SubscribersScreenTest {
    private static final LocalDate BORN = LocalDate.of(1988, 3, 14);
    @TempDir static Path folder;
    private static TestAccount account;
    private TestWindow window;

    @BeforeAll
    static void serve() {
        account = TestAccount.sample(folder);
    }

    @AfterAll
    static void close() {
        account.close();
    }

    @BeforeEach
    void open() throws Exception {
        var services = account.services();
        window =
                TestWindow.open(
                        account,
                        frame ->
                                List.of(
                                        Area.of(
                                                "fth-users",
                                                KeyCode.DIGIT3,
                                                new SubscribersScreen(
                                                        services.subscribers(),
                                                        services.lists(),
                                                        new SimpleBooleanProperty(),
                                                        frame))));
        window.until(() -> !table().getItems().isEmpty());
    }

    @AfterEach
    void leave() throws Exception {
        window.close();
    }

    @Test
    void opensAPersonBesideTheTable() throws Exception {
        window.picture("subscribers");
        window.press(KeyCode.DOWN);
        untilFieldsAreShown();
        window.picture("subscribers-drawer");
        window.paint(Theme.Choice.DARK);
        window.picture("subscribers-drawer-dark");
        window.paint(Theme.Choice.LIGHT);
        window.resize(1024, 700);
        window.picture("subscribers-drawer-small");
        assertThat(window.find("#address", Label.class).getText()).contains("@example.");
    }

    @Test
    void findsByKeyboard() throws Exception {
        window.type("/");
        window.type("o'");
        window.until(() -> summary().contains(" of 5,00"));
        assertThat(table().getItems()).hasSizeBetween(1, 1000);
        window.picture("subscribers-search");
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.type("nobody is called this");
        window.until(() -> window.find("#noMatch", Node.class).isVisible());
        window.picture("subscribers-nomatch");
        window.press(KeyCode.ESCAPE);
        window.until(() -> summary().startsWith("5,00"));
    }

    @Test
    void ticksByKeyboardAndSaysWho() throws Exception {
        window.press(KeyCode.DOWN);
        window.press(KeyCode.SPACE);
        window.until(() -> window.find("#scope", Label.class).getText().equals("1 ticked"));
        window.picture("subscribers-ticked");
        window.press(KeyCode.CONTROL, KeyCode.A);
        assertThat(window.find("#scope", Label.class).getText()).matches("All 5,00\\d that match");
        window.press(KeyCode.DELETE);
        window.until(() -> window.has("#typedName"));
        window.type("5");
        window.picture("subscribers-delete");
        assertThat(window.find(".dialog .danger.button", Button.class).isDisabled())
                .as("the number is not typed exactly")
                .isTrue();
        window.press(KeyCode.ESCAPE);
        assertThat(window.has("#typedName")).isFalse();
        window.until(() -> !table().getItems().isEmpty());
    }

    @Test
    void editsAndSavesByKeyboard() throws Exception {
        window.press(KeyCode.DOWN);
        untilFieldsAreShown();
        window.press(KeyCode.ENTER);
        window.focus(window.find("#field-City", TextField.class));
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.type("Umea");
        window.until(() -> window.find("#saveBar", Node.class).isVisible());
        window.picture("subscribers-edited");
        window.press(KeyCode.ESCAPE);
        window.until(() -> !window.find("#saveBar", Node.class).isVisible());
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.type("Umea");
        window.press(KeyCode.CONTROL, KeyCode.S);
        window.until(() -> !window.find("#saveBar", Node.class).isVisible());
        var address = window.find("#address", Label.class).getText();
        var saved = account.services().subscribers().saved(address).orElseThrow();
        assertThat(saved.subscriber().attributes()).containsEntry("City", "Umea");
        window.press(KeyCode.ESCAPE);
        window.until(() -> !window.find("#drawer", Node.class).getParent().isVisible());
    }

    @Test
    void aBirthdayIsTypedOrPickedByKeyboard() throws Exception {
        window.press(KeyCode.DOWN);
        untilFieldsAreShown();
        var birthday = window.find("#field-Birthday", TextField.class);
        window.focus(birthday);
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.type("1988-03-");
        window.until(() -> window.find("#save", Button.class).isDisabled());
        window.picture("subscribers-date-wrong");
        window.type("14");
        window.press(KeyCode.ENTER);
        window.until(() -> birthday.getText().equals(Dates.shown(BORN)));
        window.press(KeyCode.ALT, KeyCode.DOWN);
        window.until(() ->
                !Window.getWindows().stream()
                        .filter(PopupControl.class::isInstance)
                        .toList()
                        .isEmpty());
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.ENTER);
        window.until(() -> birthday.getText().equals(Dates.shown(BORN.plusDays(1))));
        window.press(KeyCode.CONTROL, KeyCode.S);
        window.until(() -> !window.find("#saveBar", Node.class).isVisible());
        var address = window.find("#address", Label.class).getText();
        var saved = account.services().subscribers().saved(address).orElseThrow();
        assertThat(saved.subscriber().attributes()).containsEntry("Birthday", "3/15/1988");
        window.picture("subscribers-date");
    }

    @Test
    void leavingWhatIsNotSavedAsks() throws Exception {
        window.press(KeyCode.DOWN);
        untilFieldsAreShown();
        window.focus(window.find("#field-Company", TextField.class));
        window.type("x");
        window.until(() -> window.find("#saveBar", Node.class).isVisible());
        var edited = window.find("#address", Label.class).getText();
        window.focus(table());
        window.press(KeyCode.DOWN);
        window.until(() -> window.has(".dialog"));
        window.picture("subscribers-unsaved");
        window.press(KeyCode.ESCAPE);
        assertThat(window.find("#address", Label.class).getText()).isEqualTo(edited);
        assertThat(window.find("#saveBar", Node.class).isVisible()).isTrue();
    }

    @Test
    void addsAPersonByKeyboard() throws Exception {
        window.press(KeyCode.CONTROL, KeyCode.N);
        window.until(() -> window.has("#listOfNew"));
        window.focus(window.find(".dialog #field-Email-Address", TextField.class));
        window.type("new.person@example.org");
        window.focus(window.find("#listOfNew", ComboBox.class));
        window.press(KeyCode.DOWN);
        window.picture("subscribers-add");
        window.focus(window.find(".dialog #field-First-Name", TextField.class));
        window.type("New");
        window.press(KeyCode.ENTER);
        window.until(() -> !window.has("#listOfNew"));
        window.until(() ->
                window.find("#address", Label.class).getText().equals("new.person@example.org"));
        assertThat(account.services().subscribers().saved("new.person@example.org")).isPresent();
    }

    private void untilFieldsAreShown() {
        window.until(() -> window.find("#form", GridPane.class).getChildren().size() > 4);
    }

    private String summary() {
        return window.find("#summary", Label.class).getText();
    }

    @SuppressWarnings("unchecked")
    private TableView<Slot<SubscriberRow>> table() {
        return window.find("#table", TableView.class);
    }
}
