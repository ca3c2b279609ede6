package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.Upload;
import io.mailwright.ui.control.ColumnMenu;
import io.mailwright.ui.control.EmptyState;
import io.mailwright.ui.control.FileDrop;
import io.mailwright.ui.shell.Fxml;
import io.mailwright.ui.text.Texts;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Ties Uploads.fxml to its view model, and shows the wizard above it. Decides nothing. */
final class UploadsController {
    private final UploadsViewModel model;
    private final PeopleDoors people;
    private final Texts texts = Texts.of(UploadsController.class);
    private @Nullable UploadWizardViewModel wizard;
    private @Nullable UploadWizardController wizardController;
    @FXML private StackPane root;
    @FXML private VBox past;
    @FXML private StackPane wizardPlace;
    @FXML private Label summary;
    @FXML private MenuButton columns;
    @FXML private Button uploadFile;
    @FXML private TableView<Upload> table;
    @FXML private TableColumn<Upload, String> file;
    @FXML private TableColumn<Upload, String> list;
    @FXML private TableColumn<Upload, String> rows;
    @FXML private TableColumn<Upload, Upload> shares;
    @FXML private TableColumn<Upload, Upload> sum;
    @FXML private TableColumn<Upload, String> when;
    @FXML private TableColumn<Upload, Upload> state;
    @FXML private TableColumn<Upload, Upload> action;
    @FXML private EmptyState none;

    /**
     * The screen.
     *
     * @param people where they are shown
     */
    UploadsController(UploadsViewModel model, PeopleDoors people) {
        this.model = model;
        this.people = people;
    }

    @FXML
    private void initialize() {
        var cells = new UploadColumns(model, this::follow, this::takeBack, texts);
        cells.write(file, list, rows, when);
        cells.draw(shares, sum, state, action);
        ColumnMenu.offer(columns, List.of(list, rows, shares, sum, when, state));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setItems(model.history());
        model.history().addListener((ListChangeListener<Upload>) _ -> showSummary());
        model.loadedProperty().subscribe(this::showSummary);
        model.loadedProperty().subscribe((_, _) -> begin());
        none.action(texts.get("upload"), "fth-upload", this::uploadFile);
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                followSelected();
                event.consume();
            }
        });
        table.setRowFactory(_ -> new UploadTableRow(this::follow));
        FileDrop.on(
                root,
                files -> files.stream().limit(1).map(File::toPath).toList(),
                files -> choose(files.getFirst()));
        showPast();
    }

    private void showSummary() {
        boolean empty = model.history().isEmpty();
        summary.setText(
                model.loadedProperty().get() ? texts.get("summary", model.history().size()) : "");
        none.setVisible(empty && model.loadedProperty().get());
        table.setVisible(!empty);
    }

    /** Puts the focus where the work begins, unless a file is on its way already. */
    private void begin() {
        if (wizard == null && root.getScene() != null) {
            var first = none.isVisible() ? none.lookup(".button") : table;
            if (first != null) {
                first.requestFocus();
            }
        }
    }

    private void followSelected() {
        var chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            follow(chosen);
        }
    }

    /** Goes on with an upload the program was ended in the midst of, and proves it at its end. */
    void goOn(Upload upload) {
        var opened = model.wizard();
        opened.goOnAndProve(upload);
        show(opened);
    }

    /** Sets an upload that was written into the ledger on its way. */
    void start(Upload upload) {
        var opened = model.wizard();
        opened.start(upload);
        show(opened);
    }

    private void takeBack(Upload upload) {
        var opened = model.wizard();
        opened.takeBack(upload);
        show(opened);
    }

    private void follow(Upload upload) {
        var opened = model.wizard();
        opened.open(upload);
        show(opened);
    }

    @FXML
    void uploadFile() {
        begin(null);
    }

    /** Begins a new upload, onto {@code listId} if given. */
    void begin(@Nullable Long listId) {
        var fresh = model.wizard();
        model.begin(fresh, listId);
        show(fresh);
    }

    private void show(UploadWizardViewModel next) {
        wizard = next;
        var controller =
                new UploadWizardController(
                        next,
                        new UploadWizardController.Exits(
                                this::hideWizard, this::uploadFile, this::upload, people));
        wizardController = controller;
        wizardPlace.getChildren().setAll(Fxml.load(controller));
        wizardPlace.setVisible(true);
        past.setVisible(false);
        controller.focus();
    }

    private void showPast() {
        wizard = null;
        wizardController = null;
        wizardPlace.getChildren().clear();
        wizardPlace.setVisible(false);
        past.setVisible(true);
    }

    private void hideWizard() {
        showPast();
        uploadFile.requestFocus();
        model.load();
    }

    void next() {
        if (wizardController != null) {
            wizardController.next();
        }
    }

    /** One step back in the wizard; where there is none, back to where one came from. */
    void back(Runnable elsewhere) {
        if (wizard != null && wizardController != null && wizard.canGoBack()) {
            wizardController.back();
        } else {
            elsewhere.run();
        }
    }

    void undo() {
        if (wizardController != null) {
            wizardController.undo();
        }
    }

    void stop() {
        var run = wizard == null ? null : wizard.runProperty().get();
        if (run != null) {
            run.stop();
        }
    }

    void leave() {
        if (wizard != null) {
            wizard.leave();
        }
    }

    /** Takes the file that was copied elsewhere, or rows of a spreadsheet. */
    void paste() {
        var clipboard = Clipboard.getSystemClipboard();
        var files = clipboard.getFiles();
        if (files != null && !files.isEmpty()) {
            choose(files.getFirst().toPath());
        } else if (clipboard.hasString() && !clipboard.getString().isBlank()) {
            var rows = clipboard.getString();
            atFileStep().paste(rows);
        }
    }

    /** Takes a file into the wizard, begun if it is not open. */
    void choose(Path path) {
        atFileStep().choose(path);
    }

    /** Takes a file into a wizard of its own, for that list. */
    private void upload(Path path, long listId) {
        begin(listId);
        choose(path);
    }

    private UploadWizardViewModel atFileStep() {
        if (wizard == null || wizard.stepProperty().get() != UploadWizardViewModel.Step.FILE) {
            begin(null);
        }
        return Objects.requireNonNull(wizard, "no wizard");
    }
}
