package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.EncodingDoubt;
import io.mailwright.domain.upload.FilePreview;
import io.mailwright.ui.control.FileKind;
import io.mailwright.ui.shell.Fxml;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ties UploadFile.fxml to its view model. Decides nothing. */
final class UploadFileController {
    private static final double WIDTH = 140;
    private static final double MOST_WIDTH = 280;

    /** A little more than a letter takes. */
    private static final double LETTER = 8;

    private final UploadFileViewModel model;
    private final Texts texts = Texts.of(UploadFileController.class);
    private final FormatWords words = new FormatWords(texts);
    @FXML private VBox chooser;
    @FXML private VBox preview;
    @FXML private HBox problemNote;
    @FXML private Label problem;
    @FXML private Label rowCount;
    @FXML private Button choose;
    @FXML private Button otherwise;
    @FXML private HBox doubt;
    @FXML private Label doubtWords;
    @FXML private Button rival;
    @FXML private TableView<List<String>> table;

    UploadFileController(UploadFileViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        problem.textProperty().bind(model.problemProperty());
        problemNote.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problemNote.managedProperty().bind(problemNote.visibleProperty());
        choose.disableProperty().bind(model.readingProperty());
        preview.managedProperty().bind(preview.visibleProperty());
        chooser.managedProperty().bind(chooser.visibleProperty());
        otherwise.visibleProperty().bind(model.remedyProperty().isNotNull());
        otherwise.managedProperty().bind(otherwise.visibleProperty());
        model.remedyProperty().subscribe(quotes -> otherwise.setText(words.remedy(quotes)));
        doubt.managedProperty().bind(doubt.visibleProperty());
        preview.getChildren().add(1, Fxml.load(new UploadFormatController(model)));
        model.chosenProperty().subscribe(chosen -> show(chosen == null ? null : chosen.preview()));
        model.problemProperty().subscribe(this::leadOn);
        model.readingProperty().subscribe(this::leadOn);
        model.chosenProperty()
                .subscribe(chosen ->
                        showDoubt(
                                chosen == null ? Optional.<EncodingDoubt>empty() : chosen.doubt()));
    }

    /** Where the focus was may be hidden, and next to it one cancels. */
    private void leadOn() {
        boolean isBad = !model.problemProperty().get().isEmpty();
        if (isBad && !model.readingProperty().get()) {
            (otherwise.isVisible() ? otherwise : choose).requestFocus();
        }
    }

    private void showDoubt(Optional<EncodingDoubt> found) {
        doubt.setVisible(found.isPresent());
        found.ifPresent(one -> {
            doubtWords.setText(words.doubt(one));
            rival.setText(texts.get("file.doubt.rival", one.rival().displayName()));
        });
    }

    private void show(@Nullable FilePreview found) {
        boolean isFirst = !preview.isVisible();
        chooser.setVisible(found == null);
        preview.setVisible(found != null);
        if (found == null) {
            return;
        }
        rowCount.setText(Formats.count(found.rows().size()));
        var columns = new ArrayList<TableColumn<List<String>, String>>();
        for (int i = 0; i < found.columns().size(); i++) {
            columns.add(column(found, i));
        }
        table.getColumns().setAll(columns);
        table.getItems().setAll(found.rows());
        if (isFirst) {
            // What had the focus is hidden, and its next is to cancel.
            table.requestFocus();
        }
    }

    private static TableColumn<List<String>, String> column(FilePreview found, int index) {
        var column = new TableColumn<List<String>, String>(found.columns().get(index));
        column.setPrefWidth(width(found, index));
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().get(index)));
        return column;
    }

    /** About as wide as what is in it, within reason. */
    private static double width(FilePreview found, int index) {
        int longest =
                Stream.concat(
                                Stream.of(found.columns().get(index)),
                                found.rows().stream().map(row -> row.get(index)))
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
        return Math.clamp(longest * LETTER, WIDTH, MOST_WIDTH);
    }

    @FXML
    private void readOtherwise() {
        model.readOtherwise();
    }

    @FXML
    private void readAsRival() {
        model.readAsRival();
    }

    @FXML
    private void choose() {
        var files = new FileChooser();
        files.setTitle(texts.get("file.choose"));
        files.getExtensionFilters()
                .addAll(
                        FileKind.of(
                                texts.get("file.kind"),
                                ".csv",
                                ".txt",
                                ".tsv",
                                ".xlsx",
                                ".gz",
                                ".zip"),
                        new FileChooser.ExtensionFilter(texts.get("file.any"), "*"));
        var file = files.showOpenDialog(table.getScene().getWindow());
        if (file != null) {
            model.choose(file.toPath());
        }
    }
}
