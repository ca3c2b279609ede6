package io.mailwright.ui.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.check.CheckedMail;
import io.mailwright.domain.content.ItemContent;
import io.mailwright.domain.content.ItemKind;
import io.mailwright.service.content.Content;
import io.mailwright.ui.OneWindow;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.TestWindow;
import io.mailwright.ui.control.PagePainter;
import io.mailwright.ui.control.Preview;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.shell.Area;
import io.mailwright.ui.shell.Fxml;
import io.mailwright.ui.theme.Theme;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.TilePane;
import javafx.util.Duration;

import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/** From the library into the editor and back, by keyboard. */
@OneWindow
class ContentScreenTest {
    private static final String MAIL =
            """
            <!DOCTYPE html>
            <html><head><style>h1 { color: #0b5345 } /* a */</style></head>
            <!-- The March letter -->
            <body style="margin:0;background:#f6f8fa"><table width="560" align="center" bgcolor="#ffffff" cellpadding="24">
              <tr><td style="font-family:Georgia,serif"><h1>The March letter</h1>
                <p>Hello %%First Name%% of %%Last Name%%, the new teas are here: <a alias="Tea" href="https://www.example.org/tea">have a look</a>.</p>
                %%[ IF [Last Name] == "Bath" THEN ]%%<p>You live in Bath.</p>%%[ ENDIF ]%%
                <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="Tea" width="300" height="60">
              </td></tr>
            </table></body></html>
            """;

    @TempDir Path folder;
    private TestAccount account;
    private Content content;
    private TestWindow window;
    private final List<Long> sends = new ArrayList<>();
    private final ChosenFiles chosen = new ChosenFiles();

    /** What is chosen: the system's own dialogs are not there without a desktop. */
    private final class ChosenFiles implements FileChoosing {
        @Override
        public List<Path> files(Node above) {
            return List.of(folder.resolve("logo.png"), folder.resolve("Prices.pdf"));
        }

        @Override
        public List<Path> mails(Node above) {
            return List.of(folder.resolve("autumn.html"));
        }

        @Override
        public Optional<Path> target(Node above, String name) {
            return Optional.of(folder.resolve(name + ".eml"));
        }
    }

    @BeforeEach
    void open() throws Exception {
        account = TestAccount.empty(folder);
        var list = account.list("Spring fair");
        account.person(list, "anna@example.org", Map.of("First Name", "Anna"));
        account.services().emails().add("From before", "Old news", MAIL, null);
        account.sync();
        content = account.services().content();
        long folderId = content.folders().create("Weekly", null);
        content.folders().create("Spring", folderId);
        content.library()
                .create(
                        ItemKind.EMAIL,
                        folderId,
                        new ItemContent("March letter", "News for %%First Name%%", MAIL, "Words"));
        content.library()
                .create(ItemKind.BLOCK, null, new ItemContent("Masthead", "", "<h1>H</h1>", null));
        window =
                TestWindow.open(
                        account,
                        frame ->
                                List.of(
                                        Area.of(
                                                "fth-layout",
                                                KeyCode.DIGIT5,
                                                new ContentScreen(
                                                        account.services(), frame, chosen),
                                                new EditorScreen(
                                                        account.services(), frame, sends::add))));
        window.until(() -> window.has(".mail-card"));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
        account.close();
    }

    private String code() {
        var area = window.find(".code-area", CodeArea.class);
        return TestWindow.onFx(() -> area.getText());
    }

    /** What each letter is coloured as. */
    private String colours() {
        var area = window.find(".code-area", CodeArea.class);
        return TestWindow.onFx(() ->
                IntStream.range(0, area.getLength())
                        .mapToObj(at -> String.join("", area.getStyleOfChar(at)))
                        .map(style -> style.replace("code-", ""))
                        .collect(Collectors.joining(" ")));
    }

    private String marked() {
        var area = window.find(".code-area", CodeArea.class);
        return TestWindow.onFx(() -> area.getSelectedText());
    }

    private String name() {
        return window.find(".editor-title", Label.class).getText();
    }

    private boolean isFocused(String id) {
        return window.find(id, TextField.class).isFocused();
    }

    private boolean isDrawn() {
        return window.find(".mail-thumb .image-view", ImageView.class).getImage() != null;
    }

    private void openMarch() {
        window.press(KeyCode.ENTER);
        window.until(() -> window.has(".code-editor"));
        window.until(() -> code().length() == MAIL.length());
    }

    @Test
    void anEmailIsMadeWrittenSavedAndFoundAgain() throws Exception {
        window.until(this::isDrawn);
        window.picture("content-light");
        window.press(KeyCode.CONTROL, KeyCode.N);
        window.until(() -> window.has("#contentName") && isFocused("#contentName"));
        window.type("Summer");
        window.press(KeyCode.ENTER);
        window.until(() -> window.has(".code-editor"));
        window.until(() -> code().length() > 100);
        assertThat(name()).isEqualTo("Summer");
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.type("<p>Sun");
        assertThat(code()).isEqualTo("<p>Sun</p>");
        window.until(() -> colours().equals("tag tag tag plain plain plain tag tag tag tag"));
        window.press(KeyCode.ENTER);
        window.type("<a href=\"");
        assertThat(code()).isEqualTo("<p>Sun\n<a href=\"\"</p>");
        window.focus(window.find("#preheader", TextField.class));
        window.type("Doors & more");
        window.press(KeyCode.ENTER);
        assertThat(code()).contains("Doors &amp; more</div><p>Sun");
        window.press(KeyCode.CONTROL, KeyCode.S);
        window.until(() -> window.find("#standing", Label.class).getText().startsWith("version 2"));
        window.press(KeyCode.ALT, KeyCode.LEFT);
        window.until(() -> window.has(".mail-card"));
        window.press(KeyCode.CONTROL, KeyCode.F);
        window.type("<p>sun");
        window.until(() -> shown().equals(List.of("Summer")));
        anOlderVersionIsBroughtBack();
        filesComeInAndGoOut();
    }

    private void anOlderVersionIsBroughtBack() throws Exception {
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.type("Summer");
        window.press(KeyCode.CONTROL, KeyCode.I);
        window.until(() -> buttons().contains("Make version 1 the last one again"));
        act("Make version 1 the last one again");
        window.until(() -> toast().equals("Version 1 is the last one again"));
        window.picture("content-restored");
        var summer = content.library().search("Summer").getFirst();
        assertThat(summer.version()).isEqualTo(3);
        assertThat(content.library().version(summer.id(), 3).content())
                .isEqualTo(content.library().version(summer.id(), 1).content());
    }

    private void filesComeInAndGoOut() throws Exception {
        act("Export");
        var out = folder.resolve("Summer.eml");
        window.until(() -> toast().equals("Summer is in Summer.eml"));
        assertThat(out).content().contains("Content-Type: text/html");
        window.press(KeyCode.CONTROL, KeyCode.F);
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.press(KeyCode.DELETE);
        Files.writeString(folder.resolve("autumn.html"), "<p>Leaves</p>");
        act("Import");
        window.until(() -> shown().contains("autumn"));
        var autumn = content.library().search("autumn").getFirst();
        assertThat(content.library().version(autumn.id(), 1).content().html()).contains("Leaves");
        ImageIO.write(
                new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("logo.png").toFile());
        Files.writeString(folder.resolve("Prices.pdf"), "%PDF-1.4 prices");
        act("Files");
        window.until(() -> shown().isEmpty());
        window.press(KeyCode.CONTROL, KeyCode.N);
        window.until(() -> List.copyOf(shown()).containsAll(List.of("logo.png", "Prices.pdf")));
        aFileIsFoundWhereSomebodyPutIt();
        window.picture("content-files");
        window.paint(Theme.Choice.DARK);
        window.resize(1024, 700);
        window.picture("content-files-dark-small");
    }

    private void aFileIsFoundWhereSomebodyPutIt() {
        // The second file's cards come after the first one's.
        window.until(() -> {
            card("Prices.pdf").requestFocus();
            return window.find("#addressSection", Pane.class).isVisible();
        });
        var address = window.find("#address", TextField.class);
        window.focus(address);
        window.type("prices");
        window.press(KeyCode.ENTER);
        window.until(
                () -> window.find("#addressRefused", Label.class).getText().contains("https://"));
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.type("https://www.example.com/prices.pdf");
        window.press(KeyCode.TAB);
        window.press(KeyCode.SPACE);
        window.until(() -> window.find("#facts", Label.class).getText().startsWith("Found at"));
        assertThat(content.pictures().publishable()).hasSize(2);
    }

    private Node card(String name) {
        return window.find(".mail-grid", TilePane.class).getChildren().stream()
                .filter(one -> ((MailCard) one).piece().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What the shown buttons are called. */
    private List<String> buttons() {
        return shownButtons().map(ContentScreenTest::called).toList();
    }

    private Stream<ButtonBase> shownButtons() {
        return TestWindow.onFx(() ->
                Stream.of(".button", ".toggle-button")
                        .flatMap(kind -> window.shell().scene().getRoot().lookupAll(kind).stream())
                        .map(ButtonBase.class::cast)
                        .filter(button -> button.isVisible() && button.isManaged())
                        .toList()
                        .stream());
    }

    private static String called(ButtonBase button) {
        var name = button.getAccessibleText();
        return name == null ? String.valueOf(button.getText()) : name;
    }

    /** Goes to the button of a name, and presses it. */
    private void act(String name) {
        var button =
                shownButtons().filter(one -> called(one).equals(name)).findFirst().orElseThrow();
        window.focus(button);
        assertThat(button.isFocused()).as(name).isTrue();
        window.press(KeyCode.SPACE);
    }

    private List<String> shown() {
        return window.find(".mail-grid", TilePane.class).getChildren().stream()
                .map(card -> ((MailCard) card).piece().name())
                .toList();
    }

    @Test
    void piecesAreRenamedMovedDuplicatedAndDeleted() throws Exception {
        window.press(KeyCode.F2);
        window.until(() -> window.has("#contentName") && isFocused("#contentName"));
        window.type("April letter");
        window.press(KeyCode.ENTER);
        window.until(() -> shown().equals(List.of("April letter")));
        window.press(KeyCode.CONTROL, KeyCode.M);
        window.until(() -> window.has(".move-list"));
        window.press(KeyCode.DOWN);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        window.until(() -> toast().equals("April letter is in Spring now"));
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        window.until(() -> content.library().search("April").getFirst().isStarred());
        window.press(KeyCode.CONTROL, KeyCode.E);
        window.until(() -> toast().equals("April letter is in the archive"));
        assertThat(shown()).isEmpty();
        window.focus(window.find(".toast .button", Button.class));
        window.press(KeyCode.SPACE);
        window.until(() -> shown().equals(List.of("April letter")));
        aPageThatDoesNotComeIsNotWaitedFor();
        window.press(KeyCode.CONTROL, KeyCode.D);
        window.until(() -> shown().contains("Copy of April letter"));
        window.press(KeyCode.DELETE);
        window.until(() -> shown().equals(List.of("April letter")));
        assertThat(toast()).startsWith("Deleted Copy of April letter");
        window.press(KeyCode.CONTROL, KeyCode.I);
        window.until(() -> window.has(".version-row"));
        window.picture("content-versions");
        var compare = window.find(".version-row .button", Button.class);
        window.focus(compare);
        window.press(KeyCode.SPACE);
        window.until(() -> window.has(".difference"));
        window.picture("content-difference");
        window.press(KeyCode.ESCAPE);
        window.until(() -> !window.has(".difference"));
        window.paint(Theme.Choice.DARK);
        window.picture("content-dark");
        window.resize(1024, 700);
        window.press(KeyCode.CONTROL, KeyCode.I);
        window.picture("content-dark-small");
    }

    private void aPageThatDoesNotComeIsNotWaitedFor() {
        var ends = new ArrayList<String>();
        TestWindow.onFx(() -> {
            var painter = new PagePainter(new Pane(), Duration.ONE);
            var page = content.pages().small(Optional.of("<p>Late</p>")).orElseThrow();
            painter.paint(page, _ -> ends.add("drawn"), () -> ends.add("given up"));
            return true;
        });
        window.until(() -> !ends.isEmpty());
        window.settle();
        assertThat(ends).containsExactly("given up");
    }

    private String toast() {
        return window.has(".toast .label")
                ? window.find(".toast .label", Label.class).getText()
                : "";
    }

    @Test
    void wordsAreFoundReplacedAndFilledIn() throws Exception {
        openMarch();
        window.press(KeyCode.CONTROL, KeyCode.F);
        window.type("LETTER");
        window.until(() -> marked().equals("letter"));
        window.press(KeyCode.TAB);
        window.focus(window.find("#findOther", TextField.class));
        window.type("note");
        window.press(KeyCode.ENTER);
        assertThat(code()).contains("The March note -->");
        window.press(KeyCode.ESCAPE);
        window.until(() -> buttons().stream().anyMatch(name -> name.startsWith("HTML, line")));
        act(buttons().stream().filter(name -> name.startsWith("HTML, line")).findFirst().get());
        assertThat(window.find(".code-area", CodeArea.class).isFocused()).isTrue();
        whatIsFoundDoesNotHoldUpWhoTypes();
        window.focus(window.find(".code-area", CodeArea.class));
        window.press(KeyCode.CONTROL, KeyCode.END);
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        window.until(() -> window.has("#pickerField"));
        window.type("first");
        window.focus(window.find("#otherwise", TextField.class));
        window.type("friend");
        window.picture("editor-personalise");
        window.press(KeyCode.ENTER);
        window.until(() -> !window.has("#pickerField"));
        assertThat(code()).endsWith("%%=IIF(EMPTY([First Name]), \"friend\", [First Name])=%%");
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        window.until(() -> window.has("#pickerField"));
        window.press(KeyCode.ENTER);
        window.until(() -> code().contains("<h1>H</h1>"));
        whatIsMarkedIsPutInEachFormatAndTakenBack();
    }

    private void whatIsMarkedIsPutInEachFormatAndTakenBack() {
        var area = window.find(".code-area", CodeArea.class);
        var before = code();
        int word = before.indexOf("new teas");
        var formats =
                List.of(
                        "<strong>new teas</strong>",
                        "<em>new teas</em>",
                        "<a href=\"https://\">new teas</a>",
                        "<p>new teas</p>",
                        "<h2>new teas</h2>",
                        "<html>\n  <head>\n");
        var menu = window.find("#format", MenuButton.class);
        TestWindow.onFx(() -> {
            for (int i = 0; i < formats.size(); i++) {
                area.selectRange(word, word + "new teas".length());
                menu.getItems().get(i).fire();
                assertThat(area.getText()).contains(formats.get(i)).isNotEqualTo(before);
                area.undo();
                assertThat(area.getText()).as("taken back").isEqualTo(before);
            }
            area.selectRange(word, word + "new teas".length());
            area.requestFocus();
            return true;
        });
        window.press(KeyCode.CONTROL, KeyCode.B);
        assertThat(marked()).isEqualTo("new teas");
        assertThat(code()).contains(formats.getFirst());
        act("Undo");
        assertThat(code()).isEqualTo(before);
        act("Redo");
        assertThat(code()).contains(formats.getFirst());
    }

    private void whatIsFoundDoesNotHoldUpWhoTypes() {
        TestWindow.onFx(() -> {
            var mail = new AtomicReference<>(new CheckedMail("", "<p>%%Frist Name%%</p>", null));
            var typing = new SimpleBooleanProperty(true);
            var model = new ChecksViewModel(account.services(), atOnce());
            model.readFrom(mail::get);
            var checks = new ChecksController(model);
            var rows = (Pane) ((ScrollPane) Fxml.load(checks).lookup("#scroll")).getContent();
            checks.holdWhile(typing);
            model.refresh();
            assertThat(rows.getChildren()).as("while one types").isEmpty();
            typing.set(false);
            var shown = List.copyOf(rows.getChildren());
            assertThat(shown).hasSizeGreaterThan(3);
            mail.set(new CheckedMail("News", "<p>%%Frist Name%%</p>", null));
            model.refresh();
            assertThat(rows.getChildren()).hasSize(shown.size() - 1).isSubsetOf(shown);
            assertThat(rows.lookupAll(".label"))
                    .extracting(one -> ((Label) one).getText())
                    .as("of the subject")
                    .noneMatch(words -> words.contains("subject"));
            return true;
        });
    }

    private static Jobs atOnce() {
        return new Jobs(
                Runnable::run,
                Runnable::run,
                thrown -> {
                    throw new AssertionError(thrown);
                });
    }

    @Test
    void aPersonIsSeenInLightAndDarkLargeAndSmall() throws Exception {
        openMarch();
        window.focus(window.find("#person", Button.class));
        window.press(KeyCode.SPACE);
        window.until(() -> window.has("#pickerField"));
        window.type("anna");
        window.press(KeyCode.ENTER);
        window.until(() -> subject().equals("News for Anna"));
        assertThat(window.find(".preview-warning", Label.class).getText())
                .isEqualTo("No value of Last Name");
        window.picture("editor-light");
        window.paint(Theme.Choice.DARK);
        window.resize(1024, 700);
        window.press(KeyCode.F6);
        window.picture("editor-dark-small");
        window.focus(window.find("#publish", Button.class));
        window.press(KeyCode.SPACE);
        window.until(() -> window.has(".dialog"));
        window.picture("editor-publish");
        window.press(KeyCode.ESCAPE);
        act("Use in a send");
        window.until(() -> toast().startsWith("A send wants"));
        act("Publish");
        window.until(() -> window.has(".dialog"));
        window.press(KeyCode.TAB);
        window.press(KeyCode.TAB);
        window.press(KeyCode.SPACE);
        window.until(() -> window.find("#state", Label.class).getText().equals("In the account"));
        act("Use in a send");
        window.until(() -> !sends.isEmpty());
        asOthersSeeIt();
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        window.until(() -> window.has("#testTo") && isFocused("#testTo"));
        assertThat(window.find("#testAs", TextField.class).getText()).contains("@");
        window.type("boss@example.org");
        window.picture("editor-test");
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.ALT, KeyCode.LEFT);
        window.until(() -> window.has(".mail-card"));
        // Looked at is not written on, also where the text part is the author's own.
        assertThat(content.library().search("March").getFirst().hasDraft()).isFalse();
    }

    private void asOthersSeeIt() throws Exception {
        var preview = window.find("#preview", Preview.class);
        double wide = preview.getWidth();
        act("As on a phone");
        assertThat(preview.getWidth()).isLessThan(wide);
        window.picture("editor-phone-dark-small");
        act("With dark colours");
        window.until(() -> preview.isShown("invert(1)"));
        window.picture("editor-night-dark-small");
        window.paint(Theme.Choice.LIGHT);
        window.resize(1280, 800);
        act("Without pictures");
        window.until(() -> preview.isShown("alt=\"Tea\"") && !preview.isShown("R0lGOD"));
        window.picture("editor-blocked-light");
    }

    private String subject() {
        return window.find(".preview-head .label", Label.class).getText();
    }
}
