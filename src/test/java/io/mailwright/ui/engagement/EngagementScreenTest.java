package io.mailwright.ui.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.growth.TrackedList;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.service.tracking.ToldSends;
import io.mailwright.ui.OneWindow;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.TestWindow;
import io.mailwright.ui.control.Switch;
import io.mailwright.ui.shell.Area;
import io.mailwright.ui.subscribers.SubscribersScreen;
import io.mailwright.ui.theme.Theme;
import io.mailwright.ui.uploads.UploadsScreen;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Who is quiet, who is active, and a list at any day, by keyboard. */
@OneWindow
class EngagementScreenTest {
    @TempDir Path folder;
    private TestAccount account;
    private TestWindow window;

    @Test
    void theSliderLeadsThroughTheDays() throws Exception {
        account = TestAccount.empty(folder);
        Autumn.bringInto(account.services().cache());
        open();
        window.until(() -> window.has("#crowd-QUIET_30"));
        window.press(KeyCode.CONTROL, KeyCode.L);
        choose("Autumn");
        var summary = window.find("#summary", Label.class);
        window.until(() -> summary.getText().startsWith("53 people"));
        assertThat(summary.getText()).endsWith("in 30 days 15 came, 7 left");
        picture("engagement-slider");
        window.press(KeyCode.CONTROL, KeyCode.G);
        var menu = window.find(".chart-menu", MenuButton.class);
        window.until(menu::isShowing);
        var svg = DataFormat.lookupMimeType("image/svg+xml");
        var copied =
                TestWindow.onFx(() -> {
                    menu.getItems().getFirst().fire();
                    menu.hide();
                    return Clipboard.getSystemClipboard().getContent(svg);
                });
        assertThat(copied)
                .asString()
                .contains("Autumn · as of ", "On the list: 30 on ", "53 now; the most, 53");
        window.focus(window.find("#slider", Slider.class));
        for (int day = 0; day < 3; day++) {
            window.press(KeyCode.LEFT);
        }
        window.until(() -> summary.getText().startsWith("53 people"));
        window.press(KeyCode.LEFT);
        window.until(() -> summary.getText().startsWith("38 people"));
        assertThat(summary.getText()).endsWith("in 30 days 15 came, 7 left");
        window.press(KeyCode.HOME);
        window.until(() -> summary.getText().startsWith("30 people"));
        assertThat(summary.getText()).endsWith("in 30 days 0 came, 0 left");
        window.until(() -> table().getItems().size() == 30);
        picture("engagement-slider-first");
    }

    private void choose(String name) {
        var list = window.find("#list", ComboBox.class);
        window.until(() -> !list.getItems().isEmpty());
        TestWindow.onFx(() -> {
            for (Object item : list.getItems()) {
                if (((TrackedList) item).name().equals(name)) {
                    list.getSelectionModel().select(list.getItems().indexOf(item));
                }
            }
            return list;
        });
    }

    private void openSmall() throws Exception {
        account = TestAccount.empty(folder);
        var list = account.list("Spring fair");
        account.person(list, "person004@example.org", Map.of());
        account.person(list, "person007@example.org", Map.of());
        var gone = account.person(list, "person012@example.org", Map.of());
        account.services().subscribers().unsubscribe(gone.subscriber().id(), list.id(), "");
        open();
    }

    private void open() throws Exception {
        var services = account.services();
        window =
                TestWindow.open(
                        account,
                        frame ->
                                List.of(
                                        Area.of(
                                                "fth-trending-up",
                                                KeyCode.DIGIT9,
                                                new EngagementScreen(
                                                        services,
                                                        new SimpleBooleanProperty(),
                                                        frame)),
                                        Area.of(
                                                "fth-users",
                                                KeyCode.DIGIT3,
                                                new SubscribersScreen(
                                                        services.subscribers(),
                                                        services.lists(),
                                                        new SimpleBooleanProperty(),
                                                        frame)),
                                        Area.of(
                                                "fth-upload",
                                                KeyCode.DIGIT4,
                                                new UploadsScreen(services, frame, null))));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
        account.close();
    }

    private ToggleButton tile(String crowd) {
        return window.find("#crowd-" + crowd, ToggleButton.class);
    }

    private void picture(String name) throws Exception {
        window.picture(name);
        window.paint(Theme.Choice.DARK);
        window.picture(name + "-dark");
        window.paint(Theme.Choice.LIGHT);
    }

    @Test
    void showsWhoIsQuietAndWhoIsActive() throws Exception {
        account = TestAccount.empty(folder);
        var sent = Instant.now().minus(Duration.ofDays(20));
        new ToldSends()
                .add(9, "March letter", sent, 400, 1)
                .opensByMachine(9, sent, 25)
                .into(account.services().cache());
        open();
        window.until(() -> window.has("#crowd-QUIET_30"));
        window.until(() -> tile("QUIET_30").getAccessibleText().contains(":"));
        window.focus(tile("MOST_ACTIVE"));
        window.press(KeyCode.SPACE);
        window.until(() -> window.find("#crowdTitle", Label.class).getText().equals("Most active"));
        var table = window.find("#table", TableView.class);
        window.until(() -> !table.getItems().isEmpty());
        picture("engagement");
        assertThat(tile("QUIET_30").getAccessibleText())
                .as("of 400, 160 opened, and 25 machines")
                .isEqualTo("Quiet for 30 days: 215 people");
        window.focus(window.find("#humanOnly", Switch.class));
        window.press(KeyCode.SPACE);
        window.until(
                () -> tile("QUIET_30").getAccessibleText().equals("Quiet for 30 days: 240 people"));
        assertThat(tile("MOST_ACTIVE").getAccessibleText()).isEqualTo("Most active: 160 people");
        window.resize(1024, 700);
        picture("engagement-small");
    }

    @Test
    void goesBackToAnyDayOfAList() throws Exception {
        openSmall();
        window.until(() -> window.has("#crowd-QUIET_30"));
        window.press(KeyCode.CONTROL, KeyCode.L);
        window.until(() -> window.find("#list", ComboBox.class).isVisible());
        window.until(() -> window.find("#list", ComboBox.class).getItems().size() == 2);
        choose("Spring fair");
        var summary = window.find("#summary", Label.class);
        window.until(() -> summary.getText().startsWith("2 people at the end of "));
        assertThat(summary.getText()).endsWith("in 30 days 3 came, 1 left");
        var table = table();
        window.until(() -> table.getItems().size() == 2);
        picture("engagement-list");
        window.focus(window.find("#left", ToggleButton.class));
        window.press(KeyCode.SPACE);
        window.until(() -> table.getItems().size() == 1);
        assertThat(((TimeRow) table.getItems().getFirst()).why()).isEqualTo("Unsubscribed");
        picture("engagement-list-left");
        window.focus(window.find("#asTable", ToggleButton.class));
        window.press(KeyCode.SPACE);
        window.until(() -> window.find("#growthTable", TableView.class).isVisible());
        window.resize(1024, 700);
        picture("engagement-list-small");
        window.focus(table);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        window.settle();
        window.picture("engagement-list-person");
        window.until(() -> window.has("#address"));
        window.until(() ->
                window.find("#address", Label.class).getText().equals("person012@example.org"));
    }

    private TableView<?> table() {
        return window.find("#machineTable", TableView.class);
    }

    @Test
    void makesANewListOfWhoWasOnIt() throws Exception {
        openSmall();
        window.until(() -> window.has("#crowd-QUIET_30"));
        window.press(KeyCode.CONTROL, KeyCode.L);
        window.until(() -> window.find("#list", ComboBox.class).getItems().size() == 2);
        choose("Spring fair");
        window.until(() -> table().getItems().size() == 2);
        window.focus(window.find("#machineList", Button.class));
        window.press(KeyCode.SPACE);
        window.until(() -> window.has("#newListName"));
        assertThat(window.find("#newListName", TextField.class).getText())
                .startsWith("Spring fair, ");
        window.type("Again");
        window.press(KeyCode.ENTER);
        window.until(() ->
                account.services().uploads().history().stream()
                        .anyMatch(upload ->
                                upload.state() == UploadState.DONE && upload.created() == 2));
    }
}
