package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadRow;
import io.mailwright.ui.control.PagedRows;
import io.mailwright.ui.control.Slot;
import io.mailwright.ui.control.StackBar;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;
import io.mailwright.ui.uploads.UploadResultViewModel.Closing;
import io.mailwright.ui.uploads.UploadUndoViewModel.Phase;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Ties UploadResult.fxml to its view model. Decides nothing. */
final class UploadResultController {
    /** Where a result leads to: people, an upload just begun, and a file for some list. */
    record Ways(PeopleDoors people, Consumer<Upload> begun, BiConsumer<Path, Long> upload) {}

    private final UploadResultViewModel model;
    private final Ways ways;
    private final Texts texts = Texts.of(UploadResultController.class);
    private final StoryPane story = new StoryPane(texts.get("story.title"));
    private final TableView<Slot<UploadRow>> table =
            new RowTable<Slot<UploadRow>>(texts, Slot::rowProperty).withAddress().table();
    @FXML private FontIcon closedMark;
    @FXML private Label closed;
    @FXML private Label how;
    @FXML private Label leavers;
    @FXML private Label proof;
    @FXML private Button prove;
    @FXML private HBox sum;
    @FXML private StackBar shares;
    @FXML private ComboBox<OutcomeChoice> which;
    @FXML private Label rowCount;
    @FXML private Label saved;
    @FXML private Button saveRejects;
    @FXML private Button retry;
    @FXML private Button openList;
    @FXML private Button openStory;
    @FXML private HBox rowTools;
    @FXML private Label storyTitle;
    @FXML private Button openCreated;
    @FXML private StackPane rows;
    @FXML private VBox undoCard;
    @FXML private Label undoWords;
    @FXML private HBox undoNote;
    @FXML private Label undoWarning;
    @FXML private Button mend;
    @FXML private Button undo;
    @FXML private Button keep;

    UploadResultController(UploadResultViewModel model, Ways ways) {
        this.model = model;
        this.ways = ways;
    }

    @FXML
    private void initialize() {
        saved.textProperty().bind(model.savedProperty());
        how.textProperty().bind(model.howProperty());
        proof.textProperty().bind(model.proofProperty());
        for (var label : new Label[] {leavers, proof}) {
            label.managedProperty().bind(label.textProperty().isNotEmpty());
        }
        rows.getChildren().setAll(table, story.pane());
        model.storyProperty().subscribe(story::show);
        showStory(false);
        table.setPlaceholder(new Label(texts.get("result.norows")));
        which.valueProperty()
                .subscribe(chosen -> {
                    if (chosen != null && chosen.outcome() != model.outcomeProperty().get()) {
                        model.browse(chosen.outcome());
                    }
                });
        model.rowsProperty().subscribe(this::showRows);
        model.uploadProperty().subscribe(this::show);
        model.closingProperty().subscribe(this::showClosing);
        undoWords.textProperty().bind(model.undo().wordsProperty());
        undoWarning.textProperty().bind(model.undo().warningProperty());
        undoNote.visibleProperty().bind(undoWarning.textProperty().isNotEmpty());
        undoNote.managedProperty().bind(undoNote.visibleProperty());
        openCreated.managedProperty().bind(openCreated.visibleProperty());
        undoCard.managedProperty().bind(undoCard.visibleProperty());
        keep.managedProperty().bind(keep.visibleProperty());
        model.undo().phaseProperty().subscribe(this::showUndo);
    }

    private void show(@Nullable Upload upload) {
        if (upload == null) {
            return;
        }
        sum.getChildren().setAll(Facts.sum(upload, texts));
        shares.show(Outcome.shares(upload), Outcome.words(upload, texts));
        which.getItems().setAll(OutcomeChoice.of(upload, texts));
        which.getItems().stream()
                .filter(choice -> choice.outcome() == model.outcomeProperty().get())
                .findFirst()
                .ifPresent(which::setValue);
        boolean canRetry = upload.rejected() > 0;
        saveRejects.setDisable(!canRetry);
        retry.setDisable(!canRetry || upload.undoes() != 0);
        mend.setDisable(retry.isDisable());
        var gone = upload.leavers();
        leavers.setText(
                gone.all() == 0
                        ? ""
                        : texts.get(
                                "result.leavers",
                                Formats.count(gone.all()),
                                Formats.count(gone.removed()),
                                Formats.count(gone.kept())));
        prove.setDisable(upload.undoes() != 0);
        openCreated.setText(texts.get("result.created", upload.created()));
        openCreated.setDisable(upload.created() == 0);
        openCreated.setVisible(upload.undoes() == 0);
        openList.setText(texts.get("result.list", upload.listName()));
    }

    /** In place of the rows, or the rows again. */
    private void showStory(boolean shown) {
        story.pane().setVisible(shown);
        table.setVisible(!shown);
        for (var node : new Node[] {storyTitle, rowTools}) {
            node.setVisible(shown == node.equals(storyTitle));
            node.setManaged(node.isVisible());
        }
        openStory.setText(texts.get(shown ? "story.close" : "story.title"));
    }

    @FXML
    private void openStory() {
        boolean shown = story.pane().isVisible();
        showStory(!shown);
        (shown ? table : story.pane()).requestFocus();
    }

    private void showRows(@Nullable PagedRows<UploadRow> found) {
        if (found != null) {
            table.setItems(found);
            rowCount.setText(Formats.count(found.size()));
        }
    }

    private void showClosing(Closing closing) {
        closed.setText(texts.get("result." + closing.name().toLowerCase(Locale.ROOT)));
        closedMark.setIconLiteral(
                switch (closing) {
                    case COUNTING -> "fth-clock";
                    case CLOSED -> "fth-check-circle";
                    case OPEN -> "fth-alert-triangle";
                });
        closedMark.getStyleClass().removeAll("closed", "open");
        if (closing != Closing.COUNTING) {
            closedMark.getStyleClass().add(closing == Closing.CLOSED ? "closed" : "open");
        }
    }

    private void showUndo(Phase phase) {
        undoCard.setVisible(phase != Phase.NONE);
        keep.setVisible(phase == Phase.SAID || phase == Phase.LOOKING);
        undo.setVisible(phase != Phase.EXPIRED);
        undo.setDisable(phase == Phase.LOOKING);
        undo.setText(texts.get("undo.act." + phase.name().toLowerCase(Locale.ROOT)));
    }

    @FXML
    private void undo() {
        if (model.undo().phaseProperty().get() == Phase.OFFERED) {
            model.undo().ask();
        } else {
            model.undo().undo(ways.begun());
        }
    }

    @FXML
    private void prove() {
        model.prove();
    }

    @FXML
    private void keep() {
        model.undo().keep();
    }

    @FXML
    private void retry() {
        model.retry(ways.begun());
    }

    @FXML
    private void mend() {
        var upload = model.uploadProperty().get();
        if (upload != null) {
            model.mend(file -> ways.upload().accept(file, upload.listId()));
        }
    }

    @FXML
    private void saveRejects() {
        save(texts.get("result.save"), model.rejectsName(), model::saveRejects);
    }

    @FXML
    private void saveAll() {
        save(texts.get("result.save.all"), model.outcomesName(), model::saveAll);
    }

    private void save(String title, String name, Consumer<Path> save) {
        var files = new FileChooser();
        files.setTitle(title);
        files.setInitialFileName(name);
        var file = files.showSaveDialog(table.getScene().getWindow());
        if (file != null) {
            save.accept(file.toPath());
        }
    }

    @FXML
    private void openList() {
        var upload = model.uploadProperty().get();
        if (upload != null) {
            ways.people().list().accept(upload.listId());
        }
    }

    @FXML
    private void openCreated() {
        var upload = model.uploadProperty().get();
        if (upload != null) {
            ways.people().created().accept(upload);
        }
    }
}
