package io.mailwright.ui.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.MailList;
import io.mailwright.domain.upload.Leavers;
import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.ui.OneWindow;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.TestWindow;
import io.mailwright.ui.shell.Area;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.shell.Fxml;
import io.mailwright.ui.shell.Screen;
import io.mailwright.ui.text.Texts;
import io.mailwright.ui.theme.Theme;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

@OneWindow
class UploadsScreenTest {
    @TempDir Path folder;
    private TestAccount account;
    private TestWindow window;
    private UploadsController controller;
    private UploadsViewModel model;
    private final AtomicInteger elsewhere = new AtomicInteger();

    @BeforeEach
    void open() throws Exception {
        account = TestAccount.empty(folder);
        var fair = account.list("Spring fair");
        account.person(fair, "old@example.org", Map.of("First Name", "Old"));
        account.person(fair, "same@example.org", Map.of("First Name", "Same"));
        account.person(fair, "zoe@example.org", Map.of());
        account.sync();
        window =
                TestWindow.open(
                        account,
                        frame -> List.of(Area.of("fth-upload", KeyCode.DIGIT4, screen(frame))));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
        account.close();
    }

    /** The screen, keeping hold of the controller: a file cannot be chosen without a desktop. */
    private Screen<MailList> screen(Frame frame) {
        return new Screen<>() {
            @Override
            public String title() {
                return "Uploads";
            }

            @Override
            public View open(MailList none) {
                var texts = Texts.of(UploadsScreen.class);
                var runs = new UploadRuns(account.services().uploads(), frame.jobs(), texts);
                model = new UploadsViewModel(account.services(), runs, frame.jobs(), texts);
                controller = new UploadsController(model, new PeopleDoors(_ -> {}, _ -> {}));
                var view = Fxml.load(controller);
                model.load();
                return new View(
                        view,
                        controller::leave,
                        UploadsScreen.commands(controller, texts, elsewhere::incrementAndGet));
            }
        };
    }

    @Test
    void leadsAFileIntoAListByKeyboard() throws Exception {
        window.until(() -> window.find("#none", javafx.scene.Node.class).isVisible());
        window.picture("uploads-none");
        assertThat(TestWindow.onFx(() -> window.shell().scene().getFocusOwner().getParent()))
                .as("where the work begins")
                .isEqualTo(TestWindow.onFx(() -> window.shell().scene().lookup(".empty-actions")));
        window.press(KeyCode.ALT, KeyCode.LEFT);
        assertThat(elsewhere).as("there is no step to go back to").hasValue(1);
        var file = folder.resolve("spring-fair.csv");
        Files.writeString(
                file,
                """
                Email Address;First Name;Last Name;Note
                new@example.org;Nora;Quist;hello
                old@example.org;Olde;Berg;
                same@example.org;Same;;
                not an address;Nobody;At All;
                """);
        window.press(KeyCode.CONTROL, KeyCode.U);
        window.picture("upload-choose");
        var empty = Files.writeString(folder.resolve("empty.csv"), "");
        TestWindow.onFx(() -> {
            controller.choose(empty);
            return null;
        });
        window.until(() -> isFocused("choose"));
        assertThat(window.drop(window.find("#uploadFile", javafx.scene.Node.class), file)).isTrue();
        window.until(() -> !window.find("#next", Button.class).isDisabled());
        window.picture("upload-file");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.until(() -> window.has("#list"));
        assertThat(window.find("#next", Button.class).isDisabled()).isTrue();
        window.focus(window.find("#list", javafx.scene.control.ComboBox.class));
        window.press(KeyCode.DOWN);
        window.until(() -> !window.find("#next", Button.class).isDisabled());
        assertThat(window.find("#next", Button.class).getText()).isEqualTo("Check 4 rows");
        window.picture("upload-map");
        window.paint(Theme.Choice.DARK);
        window.picture("upload-map-dark");
        window.paint(Theme.Choice.LIGHT);
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.until(() -> window.has("#tile-rejected"));
        window.picture("upload-check");
        assertThat(window.find("#next", Button.class).getText()).isEqualTo("Upload 2 rows");
        assertThat(TestWindow.onFx(() -> window.shell().scene().getFocusOwner().getId()))
                .isEqualTo("rowTable");
        window.focus(window.find("#equal", javafx.scene.control.CheckBox.class));
        window.press(KeyCode.SPACE);
        window.until(() -> window.find("#people", javafx.scene.control.ListView.class).isVisible());
        window.picture("upload-equal");
        window.press(KeyCode.SPACE);
        window.press(KeyCode.ALT, KeyCode.LEFT);
        window.until(() -> window.has("#list"));
        assertThat(elsewhere).as("one step back").hasValue(1);
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.until(() -> window.has("#tile-rejected"));
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.until(() -> window.has("#rowCount"));
        window.until(() -> !window.find("#rowTable", TableView.class).getItems().isEmpty());
        window.picture("upload-result");
        window.resize(1024, 700);
        window.picture("upload-result-small");
        assertThat(window.find("#rowCount", Label.class).getText()).isEqualTo("1");
        assertThat(account.services().subscribers().saved("new@example.org")).isPresent();
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.until(() -> window.find("#table", TableView.class).getItems().size() == 1);
        window.picture("uploads-small");
        takesItBack();
    }

    /** Nothing but keys from the empty screen to the history, and a pause in the midst of it. */
    @Test
    void allFiveStepsAreGoneThroughByKeysAlone() throws Exception {
        window.until(() -> window.find("#none", javafx.scene.Node.class).isVisible());
        var file = folder.resolve("many.csv");
        var rows = new StringBuilder("Email Address,First Name\nnobody,N\n");
        for (int i = 0; i < 120; i++) {
            rows.append("p").append(i).append("@example.org,P\n");
        }
        Files.writeString(file, rows);
        TestWindow.onFx(() ->
                Clipboard.getSystemClipboard()
                        .setContent(Map.of(DataFormat.FILES, List.of(file.toFile()))));
        window.press(KeyCode.CONTROL, KeyCode.U);
        window.press(KeyCode.CONTROL, KeyCode.V);
        window.until(() -> !window.find("#next", Button.class).isDisabled());
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.until(() -> window.has("#uploadMap"));
        tabTo("list");
        window.press(KeyCode.DOWN);
        window.until(() -> !window.find("#next", Button.class).isDisabled());
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.until(() -> window.has("#tile-rejected"));
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.until(() -> window.has("#uploadRun"));
        window.press(KeyCode.CONTROL, KeyCode.PERIOD);
        window.until(() -> window.find("#goOn", Button.class).isVisible());
        assertThat(account.services().uploads().history().getFirst().waiting())
                .as("paused in the midst of it")
                .isPositive();
        assertThat(window.find("#cancelNote", Label.class).getText()).startsWith("Cancelling");
        window.until(() -> isFocused("goOn"));
        assertThat(window.find("#note", Label.class).getText()).as("it does not go on").isEmpty();
        window.press(KeyCode.SPACE);
        window.until(() -> window.has("#rowCount"));
        window.until(() ->
                window.find("#closed", Label.class).getText().equals("Every row is accounted for"));
        tabTo("openStory");
        window.press(KeyCode.SPACE);
        window.until(() -> window.find("#story", javafx.scene.Node.class).isVisible());
        window.picture("upload-story");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.until(() -> window.find("#table", TableView.class).getItems().size() == 1);
        assertThat(account.services().uploads().history().getFirst().created()).isEqualTo(120);
    }

    private void tabTo(String id) {
        for (int i = 0; i < 80 && !isFocused(id); i++) {
            window.press(KeyCode.TAB);
        }
        assertThat(isFocused(id)).as("%s is reached by Tab", id).isTrue();
    }

    private boolean isFocused(String id) {
        return TestWindow.onFx(() -> {
            var focused = window.shell().scene().getFocusOwner();
            return focused != null && id.equals(focused.getId());
        });
    }

    /** From the history, by keyboard. */
    private void takesItBack() throws Exception {
        window.focus(window.find(".icon-only.flat", Button.class));
        window.press(KeyCode.SPACE);
        window.until(() -> window.has("#undo"));
        window.until(() -> window.find("#undo", Button.class).getText().equals("Undo now"));
        window.picture("upload-undo");
        assertThat(window.find("#undoWords", Label.class).getText())
                .isEqualTo("2 people will be as they were before.");
        assertThat(account.services().subscribers().saved("new@example.org"))
                .as("nothing is undone before the yes")
                .isPresent();
        window.focus(window.find("#undo", Button.class));
        window.press(KeyCode.SPACE);
        window.until(() -> window.find("#title", Label.class).getText().startsWith("Undo of"));
        window.until(() -> window.has("#rowCount"));
        window.until(() ->
                window.find("#closed", Label.class).getText().equals("Every row is accounted for"));
        window.picture("upload-undone");
        assertThat(account.services().subscribers().saved("new@example.org")).isEmpty();
        assertThat(
                        account.services()
                                .subscribers()
                                .saved("old@example.org")
                                .orElseThrow()
                                .subscriber()
                                .attributes())
                .containsEntry("First Name", "Old");
    }

    @Test
    void takesPastedRowsIsCorrectedAndAskedByKeyboard() throws Exception {
        account.services()
                .profile()
                .add(
                        new Attribute(
                                "Visit", "", "", DataType.DATE, false, 0, 50, true, "", List.of()));
        window.until(() -> window.find("#none", javafx.scene.Node.class).isVisible());
        TestWindow.onFx(() ->
                Clipboard.getSystemClipboard()
                        .setContent(
                                Map.of(
                                        DataFormat.PLAIN_TEXT,
                                        """
                                        Email Address\tVisit
                                        new@example.org\t03/04/2026
                                        old@example.org\t07/04/2026
                                        """)));
        window.press(KeyCode.CONTROL, KeyCode.V);
        window.until(() -> window.has("#heading"));
        var heading = window.find("#heading", CheckBox.class);
        window.focus(heading);
        window.press(KeyCode.SPACE);
        window.until(() -> columns().equals(List.of("Column 1", "Column 2")));
        window.press(KeyCode.SPACE);
        window.until(() -> columns().equals(List.of("Email Address", "Visit")));
        window.picture("upload-file-pasted");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.until(() -> window.has("#list"));
        window.focus(window.find("#list", javafx.scene.control.ComboBox.class));
        window.press(KeyCode.DOWN);
        window.until(() -> window.has(".decision .radio-button"));
        assertThat(window.find("#next", Button.class).isDisabled()).isTrue();
        assertThat(window.has(".combo-box.undecided")).as("marked in the table").isTrue();
        window.picture("upload-map-doubt");
        assertThat(
                        window.find(
                                        ".decision .radio-button",
                                        javafx.scene.control.RadioButton.class)
                                .getText())
                .as("with its consequence")
                .contains("day first, all from Apr 3, 2026 to Apr 7, 2026");
        window.paint(Theme.Choice.DARK);
        window.resize(1024, 700);
        window.picture("upload-map-doubt-dark");
        makeAnAttribute();
        window.focus(
                window.find(".decision .radio-button", javafx.scene.control.RadioButton.class));
        window.press(KeyCode.SPACE);
        window.until(() -> !window.find("#next", Button.class).isDisabled());
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.until(() -> window.has("#tile-rejected"));
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.until(() -> window.has("#rowCount"));
        assertThat(
                        account.services()
                                .subscribers()
                                .saved("new@example.org")
                                .orElseThrow()
                                .subscriber()
                                .attributes())
                .containsEntry("Visit", "4/3/2026");
    }

    /** By the last choice of a column's list; then takes it away again. */
    private void makeAnAttribute() throws Exception {
        @SuppressWarnings("unchecked")
        ComboBox<String> choices = window.find("#uploadMap .table-cell .combo-box", ComboBox.class);
        window.focus(choices);
        window.press(KeyCode.END);
        TestWindow.onFx(() -> {
            choices.getSelectionModel().selectLast();
            return null;
        });
        window.until(() -> window.has("#newAttribute"));
        window.picture("upload-map-new");
        assertThat(TestWindow.onFx(() -> window.shell().scene().getFocusOwner().getId()))
                .isEqualTo("newAttribute");
        window.type("Stand");
        window.press(KeyCode.ENTER);
        window.until(() -> !window.has("#newAttribute"));
        window.until(() -> "Stand".equals(choices.getValue()));
        TestWindow.onFx(() -> {
            choices.getSelectionModel().select("Email Address");
            return null;
        });
    }

    @Test
    void aBrokenRowFarDownIsTakenAsItStandsByKeyboard() throws Exception {
        map(
                "broken.csv",
                "Email Address,Last Name\n"
                        + "a@example.org,Ann\n".repeat(6000)
                        + "b@example.org,\"The \"boss\" Lee\"\n");
        window.focus(window.find("#list", ComboBox.class));
        window.press(KeyCode.DOWN);
        window.until(() -> !window.find("#next", Button.class).isDisabled());
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.until(() ->
                window.has("#otherwise") && window.find("#otherwise", Button.class).isVisible());
        window.resize(1024, 700);
        window.picture("check-broken-small");
        window.focus(window.find("#otherwise", Button.class));
        window.press(KeyCode.SPACE);
        window.until(() -> window.has("#tile-rejected"));
        assertThat(window.find("#otherwise", Button.class).isVisible()).isFalse();
    }

    @Test
    void keepsAMappingAndAppliesItByKeyboard() throws Exception {
        map("march.csv", "Email Address,Who\nnew@example.org,Nora\n");
        goesInto(1, "Last Name");
        chooseFromMenu(menu -> menu.getItems().getFirst());
        window.until(() -> window.has("#mappingName"));
        assertThat(TestWindow.onFx(() -> window.shell().scene().getFocusOwner().getId()))
                .isEqualTo("mappingName");
        window.type("Fair");
        window.picture("upload-map-save");
        window.press(KeyCode.ENTER);
        window.until(() -> !window.has("#mappingName"));
        window.until(() -> !account.services().uploads().templates().all().isEmpty());

        window.press(KeyCode.ALT, KeyCode.LEFT);
        map("april.csv", "Who,Email Address\nBen,ben@example.org\n");
        chooseFromMenu(menu -> ((Menu) menu.getItems().get(1)).getItems().getFirst());
        window.until(() -> window.find("#mappingNote", Label.class).getText().contains("applied"));
        assertThat(target(0).attributeProperty().get()).isEqualTo("Last Name");
        window.resize(1024, 700);
        window.picture("upload-map-applied-small");
    }

    private void map(String name, String rows) throws Exception {
        var file = Files.writeString(folder.resolve(name), rows);
        if (!window.has("#uploadFile")) {
            window.press(KeyCode.CONTROL, KeyCode.U);
        }
        TestWindow.onFx(() -> {
            controller.choose(file);
            return null;
        });
        window.until(() -> window.find("#title", Label.class).getText().endsWith(name));
        window.until(() -> !window.find("#next", Button.class).isDisabled());
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.until(() -> window.has("#list"));
    }

    private void goesInto(int row, String attribute) {
        TestWindow.onFx(() -> {
            target(row).attributeProperty().set(attribute);
            return null;
        });
    }

    private Target target(int row) {
        return (Target) window.find("#uploadMap .table-view", TableView.class).getItems().get(row);
    }

    /** Chooses as its keys do, which do not get into a menu that is open without a desktop. */
    private void chooseFromMenu(Function<MenuButton, MenuItem> item) {
        var menu = window.find("#mappings", MenuButton.class);
        window.focus(menu);
        window.press(KeyCode.SPACE);
        window.until(menu::isShowing);
        TestWindow.onFx(() -> {
            var chosen = item.apply(menu);
            menu.hide();
            chosen.fire();
            return null;
        });
    }

    private List<String> columns() {
        return columns("#uploadFile #table");
    }

    private List<String> columns(String table) {
        TableView<?> rows = window.find(table, TableView.class);
        return rows.getColumns().stream().map(TableColumnBase::getText).toList();
    }

    @Test
    void mendsAFileByKeyboard() throws Exception {
        var file = folder.resolve("mend.csv");
        Files.writeString(
                file,
                """
                Email Address;First Name;Last Name
                mailto:ann@example.org;Ann;Munich
                ben@@example.org;Ben;munich
                nobody;Nobody;Ulm
                old@example.org;Olde;Berg
                eve@gmial.com;Eve;München
                Eve@gmial.com;Eve;
                """);
        window.press(KeyCode.CONTROL, KeyCode.U);
        TestWindow.onFx(() -> {
            controller.choose(file);
            return null;
        });
        window.until(() -> !window.find("#next", Button.class).isDisabled());
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.until(() -> window.has("#list"));
        window.focus(window.find("#list", javafx.scene.control.ComboBox.class));
        window.press(KeyCode.DOWN);
        window.until(() -> !window.find("#next", Button.class).isDisabled());
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.until(() -> window.has("#tile-rejected"));
        assertThat(rejected()).isEqualTo("4");
        window.picture("check-rejected");

        window.focus(window.find("#entries", ListView.class));
        window.press(KeyCode.DOWN);
        window.until(() -> window.has("#fix-0"));
        window.picture("check-slips");
        assertThat(columns("#rowTable"))
                .containsExactly(
                        "Line",
                        "Email Address",
                        "Suggestion",
                        "",
                        "First Name",
                        "Last Name",
                        "Reason");
        assertThat(
                        window.find("#rowTable .hyperlink", javafx.scene.control.Hyperlink.class)
                                .getText())
                .isEqualTo("Take");
        window.focus(window.find("#fix-0", Button.class));
        window.press(KeyCode.SPACE);
        window.until(() -> rejected().equals("2"));

        window.focus(window.find("#rowTable", TableView.class));
        window.press(KeyCode.HOME);
        window.press(KeyCode.ENTER);
        window.type("cleo@example.org");
        window.picture("check-editing");
        window.press(KeyCode.ENTER);
        window.until(() -> rejected().equals("1"));
        window.picture("check-mended");

        window.focus(window.find("#entries", ListView.class));
        window.press(KeyCode.END);
        window.until(() -> window.find("#clusterTable", TableView.class).isVisible());
        window.focus(window.find("#clusterTable", TableView.class));
        window.press(KeyCode.HOME);
        window.picture("check-clusters");
        window.press(KeyCode.SPACE);
        window.until(() -> steps().getItems().size() == 3);

        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.until(() -> steps().getItems().size() == 2);
        window.focus(steps());
        window.press(KeyCode.END);
        window.press(KeyCode.DELETE);
        window.until(() -> rejected().equals("2"));

        window.focus(window.find("#entries", ListView.class));
        window.press(KeyCode.END);
        window.until(() -> window.find("#clusterTable", TableView.class).isVisible());
        window.focus(window.find("#tile-created", javafx.scene.control.ToggleButton.class));
        window.press(KeyCode.SPACE);
        window.until(() -> window.find("#cellTable", TableView.class).isVisible());
        window.picture("check-cells");
        window.focus(window.find("#cellTable", TableView.class));
        window.press(KeyCode.LEFT);
        window.press(KeyCode.ENTER);
        window.type("Nora");
        window.press(KeyCode.ENTER);
        window.until(() -> steps().getItems().size() == 2);
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.until(() -> steps().getItems().size() == 1);
        window.paint(Theme.Choice.DARK);
        window.picture("check-cells-dark");
        window.paint(Theme.Choice.LIGHT);

        window.focus(window.find("#consent", javafx.scene.control.TextField.class));
        window.type("Fair");
        window.focus(window.find("#tile-changed", javafx.scene.control.ToggleButton.class));
        window.press(KeyCode.SPACE);
        window.until(() -> window.find("#changeTable", TableView.class).isVisible());
        window.picture("check-changed");
        window.focus(window.find("#changeTable", TableView.class));
        window.press(KeyCode.HOME);
        window.press(KeyCode.DELETE);
        window.until(() -> steps().getItems().size() == 2);
        window.until(() -> !window.find("#next", Button.class).isDisabled());
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.until(() -> steps().getItems().size() == 1);
        window.focus(window.find("#whole", CheckBox.class));
        window.press(KeyCode.SPACE);
        window.until(() -> window.find("#cellTable", TableView.class).isVisible());
        window.picture("check-changed-whole");
        window.focus(window.find("#whole", CheckBox.class));
        window.press(KeyCode.SPACE);
        window.paint(Theme.Choice.DARK);
        window.picture("check-changed-dark");
        window.paint(Theme.Choice.LIGHT);
        window.resize(1024, 700);
        window.picture("check-changed-small");
        window.until(() -> !window.find("#next", Button.class).isDisabled());
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.until(() -> window.has("#rowCount"));
        assertThat(account.services().subscribers().saved("ann@example.org")).isPresent();
        assertThat(account.services().uploads().outcomes().how(1).consent()).isEqualTo("Fair");

        window.focus(window.find("#mend", Button.class));
        window.press(KeyCode.SPACE);
        window.until(() -> window.has("#uploadFile #table"));
        window.until(() -> !window.find("#next", Button.class).isDisabled());
        assertThat(columns()).endsWith("Line", "Reason");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.until(() -> window.has("#list"));
        assertThat(window.find("#list", ComboBox.class).getValue())
                .asInstanceOf(InstanceOfAssertFactories.type(MailList.class))
                .extracting(MailList::name)
                .isEqualTo("Spring fair");
    }

    private String rejected() {
        var tile = window.find("#tile-rejected", javafx.scene.control.ToggleButton.class);
        return TestWindow.onFx(() -> ((Label) tile.getGraphic().lookup(".value")).getText());
    }

    private ListView<?> steps() {
        return window.find("#recipeSteps", ListView.class);
    }

    @Test
    void theSumOfALargeUploadIsWholeInTheSmallestWindow() throws Exception {
        var large =
                new Upload(
                        1,
                        0,
                        folder.resolve("spring-fair.csv"),
                        2,
                        "Spring fair",
                        UploadMode.ADD_UPDATE,
                        UploadState.DONE,
                        false,
                        482_130,
                        312_590,
                        98_760,
                        59_110,
                        10_850,
                        820,
                        0,
                        Leavers.NONE,
                        Instant.EPOCH,
                        60,
                        null);
        window.resize(1024, 700);
        TestWindow.onFx(() -> model.history().setAll(large));
        window.until(() -> window.has(".table-cell.words .text"));
        window.picture("uploads-large-small");
        var shown = window.find(".table-cell.words .text", Text.class);
        assertThat(TestWindow.onFx(shown::getText))
                .startsWith("312,590 created")
                .endsWith("820 rejected");
    }
}
