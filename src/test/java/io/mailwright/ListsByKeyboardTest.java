package io.mailwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.MailList;
import io.mailwright.ui.OneWindow;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** The Lists screen in the real window, by keys alone, against the real server. */
@OneWindow
class ListsByKeyboardTest {
    @TempDir Path folder;
    private WholeWindow test;
    private Hand hand;

    @BeforeEach
    void open() {
        test = new WholeWindow(folder, true);
        hand = test.hand;
        test.untilSynced();
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void aListIsMadeRenamedAndDeleted() {
        hand.press(KeyCode.CONTROL, KeyCode.N);
        hand.untilSeen("#listName");
        hand.type("Book club");
        hand.press(KeyCode.ENTER);
        hand.until("the list", () -> names().contains("Book club"));
        assertThat(marked()).isEqualTo("Book club");

        hand.press(KeyCode.F2);
        hand.untilSeen("#listName");
        hand.type("Reading circle");
        hand.press(KeyCode.ENTER);
        hand.until("the new name", () -> names().contains("Reading circle"));

        hand.press(KeyCode.DELETE);
        hand.untilSeen("#typedName");
        hand.type("Reading");
        assertThat(Hand.onWindow(() -> button(".danger").isDisabled())).isTrue();
        hand.type(" circle");
        hand.press(KeyCode.ENTER);
        hand.until("it is gone", () -> !names().contains("Reading circle"));
        assertThat(Hand.onWindow(this::names)).hasSize(5);
    }

    @Test
    void aNameInUseIsRefusedInTheDialog() {
        hand.press(KeyCode.CONTROL, KeyCode.N);
        hand.untilSeen("#listName");
        hand.type(Hand.onWindow(this::names).get(1));
        hand.press(KeyCode.ENTER);
        hand.until("the refusal", () -> hand.find(".wrong-words") != null);

        assertThat(Hand.onWindow(() -> ((Label) hand.find(".wrong-words")).getText()))
                .contains("already in use");
        hand.press(KeyCode.ESCAPE);
        hand.until("closed", () -> hand.find("#listName") == null);
    }

    @Test
    void offlineReadingGoesOnAndChangesAreRefusedInWords() {
        test.server.close();
        hand.press(KeyCode.F5);
        hand.untilSeen(".offline-badge");

        hand.press(KeyCode.CONTROL, KeyCode.N);
        hand.until("the banner", () -> headline().contains("you are offline"));
        assertThat(Hand.onWindow(() -> hand.find("#listName"))).isNull();

        hand.press(KeyCode.CONTROL, KeyCode.F);
        hand.type("news");
        hand.until("the filter", () -> names().size() == 1);
    }

    private String headline() {
        return hand.find("#headline") instanceof Label label ? label.getText() : "";
    }

    private List<String> names() {
        return table().getItems().stream().map(MailList::name).toList();
    }

    private String marked() {
        return Hand.onWindow(() -> table().getSelectionModel().getSelectedItem().name());
    }

    private Button button(String selector) {
        return (Button) hand.find(".button" + selector);
    }

    @SuppressWarnings("unchecked")
    private TableView<MailList> table() {
        return (TableView<MailList>) hand.find("#table");
    }
}
