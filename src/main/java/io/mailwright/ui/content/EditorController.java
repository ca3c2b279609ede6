package io.mailwright.ui.content;

import io.mailwright.domain.check.CheckedMail;
import io.mailwright.domain.check.Place;
import io.mailwright.domain.content.ItemContent;
import io.mailwright.domain.content.ItemKind;
import io.mailwright.domain.content.LibraryItem;
import io.mailwright.ui.shell.Fxml;
import io.mailwright.ui.text.Texts;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Ties Editor.fxml to its view model. Decides nothing. */
final class EditorController {
    /** A picture is made when somebody stops typing for so long: the browser is in the way else. */
    private static final Duration PAUSE = Duration.millis(80);

    /** So much of what is typed a crash may take. */
    private static final Duration KEPT_WITHIN = Duration.millis(150);

    /** What is half written is not told to be amiss. */
    private static final Duration CHECKED_AFTER = Duration.millis(700);

    private final Texts texts = Texts.of(EditorController.class);
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final PauseTransition keepSoon = new PauseTransition(KEPT_WITHIN);
    private final PauseTransition checkSoon = new PauseTransition(CHECKED_AFTER);
    private final EditorViewModel model;
    private final PreviewViewModel preview;
    private final PreviewController previewController;
    private final ChecksController checks;
    private final Insertions insertions;
    private final Pasting pasting = new Pasting();
    private final EditorDialogs dialogs;
    private Runnable leave = () -> {};
    private LongConsumer sendDoor = _ -> {};
    private boolean showing;
    private @Nullable Place start;
    private Consumer<Place> goTo = _ -> {};
    private @Nullable PreheaderField preheaderField;
    @FXML private Label title;
    @FXML private Label state;
    @FXML private Label standing;
    @FXML private Button undo;
    @FXML private Button redo;
    @FXML private Button testSend;
    @FXML private Button publish;
    @FXML private Button use;
    @FXML private HBox subjectRow;
    @FXML private Label subjectLabel;
    @FXML private TextField subject;
    @FXML private Label preheaderLabel;
    @FXML private TextField preheader;
    @FXML private HBox noticeRow;
    @FXML private Label notice;
    @FXML private Button discard;
    @FXML private HBox partSegments;
    @FXML private ToggleGroup parts;
    @FXML private ToggleButton htmlPart;
    @FXML private ToggleButton textPart;
    @FXML private Button personalise;
    @FXML private Button block;
    @FXML private Button picture;
    @FXML private MenuButton format;
    @FXML private FindBar findBar;
    @FXML private CodeEditor code;
    @FXML private VBox textSide;
    @FXML private CheckBox made;
    @FXML private TextArea text;
    @FXML private StackPane checksPlace;
    @FXML private StackPane previewSide;

    EditorController(
            EditorViewModel model,
            PreviewController previewController,
            ChecksController checks,
            Insertions insertions,
            EditorDialogs dialogs) {
        this.model = model;
        this.preview = previewController.model();
        this.previewController = previewController;
        this.checks = checks;
        this.insertions = insertions;
        this.dialogs = dialogs;
    }

    @FXML
    void initialize() {
        model.readFrom(code::text, this::ownText);
        preview.readFrom(() -> model.itemProperty().get() == null ? null : model.typedContent());
        checks.model().readFrom(this::mail);
        var places = new CodePlaces(subject, htmlPart, code, textPart, text);
        checks.setOnAction(places::goTo, places::mend);
        goTo = places::goTo;
        preheaderField = new PreheaderField(preheader, code);
        pause.setOnFinished(_ -> {
            preview.refresh();
            readPreheader();
        });
        checks.holdWhile(pause.statusProperty().map(Animation.Status.RUNNING::equals));
        checkSoon.setOnFinished(_ -> checks.model().refresh());
        keepSoon.setOnFinished(_ -> model.typed());
        previewSide.getChildren().setAll(Fxml.load(previewController));
        checksPlace.getChildren().setAll(Fxml.load(checks));
        head();
        parts();
        code.setOnTyped(this::typed);
        code.setOnPaste(pasting::text);
        findBar.search(code);
        model.openedProperty().subscribe(this::show);
        formats();
    }

    private void head() {
        standing.textProperty().bind(model.standingProperty());
        subjectLabel.setLabelFor(subject);
        preheaderLabel.setLabelFor(preheader);
        subject.textProperty().bindBidirectional(model.subjectProperty());
        subject.textProperty()
                .subscribe((_, _) -> {
                    pause.playFromStart();
                    checkSoon.playFromStart();
                });
        notice.textProperty().bind(model.noticeProperty());
        model.noticeProperty().subscribe(words -> shown(noticeRow, !words.isEmpty()));
        model.unsavedProperty().subscribe(is -> shown(discard, is));
        undo.disableProperty().bind(code.canUndoProperty().map(can -> !can));
        redo.disableProperty().bind(code.canRedoProperty().map(can -> !can));
        model.itemProperty().subscribe(this::showItem);
    }

    private void showItem(@Nullable LibraryItem item) {
        boolean email = item != null && item.kind() == ItemKind.EMAIL;
        title.setText(item == null ? "" : item.name());
        state.setText(
                item == null
                        ? ""
                        : texts.get("state." + item.state().name().toLowerCase(Locale.ROOT)));
        shown(subjectRow, email);
        shown(publish, email);
        shown(use, email);
        shown(testSend, email);
        shown(partSegments, email);
    }

    private void parts() {
        parts.selectedToggleProperty()
                .subscribe((before, now) -> {
                    if (now == null) {
                        parts.selectToggle(before);
                    }
                });
        htmlPart.selectedProperty()
                .subscribe(html -> {
                    shown(code, html);
                    shown(textSide, !html);
                    preview.textWantedProperty().set(!html);
                    showMadeText();
                });
        text.editableProperty().bind(made.selectedProperty().map(is -> !is));
        made.setOnAction(_ -> {
            showMadeText();
            typed();
        });
        text.textProperty()
                .subscribe((_, _) -> {
                    if (!made.isSelected() && !showing) {
                        typed();
                    }
                });
        preview.viewProperty().subscribe(_ -> showMadeText());
    }

    private void showMadeText() {
        var view = preview.viewProperty().get();
        if (made.isSelected() && view != null) {
            text.setText(view.text());
        }
    }

    private @Nullable String ownText() {
        return made.isSelected() ? null : text.getText();
    }

    private void show(@Nullable ItemContent content) {
        if (content != null) {
            showing = true;
            made.setSelected(content.text() == null);
            text.setText(content.text() == null ? "" : content.text());
            code.show(content.html());
            readPreheader();
            showing = false;
            preview.refresh();
            checks.model().refresh();
            code.requestFocus();
            var wanted = start;
            start = null;
            if (wanted != null) {
                goTo.accept(wanted);
            }
        }
    }

    /** Marks a place as soon as the words are there. */
    void startAt(@Nullable Place place) {
        start = place;
    }

    private void readPreheader() {
        if (preheaderField != null) {
            preheaderField.read();
        }
    }

    /** All of a large e-mail is not read for each letter. */
    private void typed() {
        if (keepSoon.getStatus() != Animation.Status.RUNNING) {
            keepSoon.playFromStart();
        }
        pause.playFromStart();
        checkSoon.playFromStart();
    }

    /** The e-mail as it is to be checked; a block is none by itself. */
    private @Nullable CheckedMail mail() {
        var item = model.itemProperty().get();
        if (item == null || item.kind() != ItemKind.EMAIL) {
            return null;
        }
        var typed = model.typedContent();
        return new CheckedMail(typed.subject(), typed.html(), typed.text());
    }

    /** Has what was typed kept at once, as when one leaves. */
    void keepNow() {
        if (preheaderField != null && preheader.isFocused()) {
            preheaderField.write();
        }
        if (keepSoon.getStatus() == Animation.Status.RUNNING) {
            keepSoon.stop();
            model.typed();
        }
    }

    /** Runs {@code then} when that is done, unless it fails. */
    void keepThen(Runnable then) {
        keepNow();
        model.whenKept(then);
    }

    private void formats() {
        format.getItems()
                .setAll(
                        item("format.bold", () -> code.surround("<strong>", "</strong>")),
                        item("format.italic", () -> code.surround("<em>", "</em>")),
                        item("format.link", () -> code.surround("<a href=\"https://\">", "</a>")),
                        item("format.paragraph", () -> code.surround("<p>", "</p>")),
                        item("format.heading", () -> code.surround("<h2>", "</h2>")),
                        item("format.tidy", () -> code.replaceAll(pasting.tidy(code.text()))));
    }

    private MenuItem item(String key, Runnable run) {
        var item = new MenuItem(texts.get(key));
        item.setOnAction(_ -> run.run());
        return item;
    }

    void bold() {
        code.surround("<strong>", "</strong>");
    }

    void italic() {
        code.surround("<em>", "</em>");
    }

    @FXML
    void undo() {
        code.undo();
    }

    @FXML
    void redo() {
        code.redo();
    }

    @FXML
    void save() {
        keepNow();
        model.save();
    }

    @FXML
    void publish() {
        keepNow();
        dialogs.publish();
    }

    @FXML
    void testSend() {
        keepNow();
        var person = preview.personProperty().get();
        dialogs.testSend(code.text(), person == null ? "" : person.subscriber().email());
    }

    @FXML
    void use() {
        model.useInSend(sendDoor);
    }

    @FXML
    void discard() {
        keepNow();
        model.discard();
    }

    /** Leads back to the library, where the versions are. */
    @FXML
    void versions() {
        leave.run();
    }

    /** What leads back to the library, and to a send that was begun. */
    void setDoors(Runnable library, LongConsumer send) {
        leave = library;
        sendDoor = send;
    }

    @FXML
    void personalise() {
        var before = subject.isFocused();
        insertions.personalise(
                personalise,
                words -> {
                    if (before) {
                        subject.replaceSelection(words);
                    } else {
                        code.insert(words);
                    }
                });
    }

    @FXML
    void block() {
        insertions.block(block, code::insert);
    }

    @FXML
    void picture() {
        insertions.picture(picture, code::insert);
    }

    @FXML
    void find() {
        htmlPart.setSelected(true);
        var marked = code.marked();
        findBar.open(code.text().substring(marked.getStart(), marked.getEnd()));
    }

    /** From the code to the preview, and back. */
    void other() {
        if (previewController.hasFocus()) {
            code.requestFocus();
        } else {
            previewController.focus();
        }
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
