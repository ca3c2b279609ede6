package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadRow;
import io.mailwright.ui.control.StackBar;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** Ties UploadCheck.fxml to its view model. Decides nothing. */
final class UploadCheckController {
    private final UploadCheckViewModel model;
    private final Texts texts = Texts.of(UploadCheckController.class);
    private final ToggleGroup group = new ToggleGroup();
    @FXML private HBox problemNote;
    @FXML private Label problem;
    @FXML private VBox waiting;
    @FXML private ProgressBar progress;
    @FXML private VBox outcome;
    @FXML private HBox tiles;
    @FXML private StackBar shares;
    @FXML private Label shownTitle;
    @FXML private Label shownNote;
    @FXML private StackPane rows;

    UploadCheckController(UploadCheckViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        problem.textProperty().bind(model.problemProperty());
        problemNote.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problemNote.managedProperty().bind(problemNote.visibleProperty());
        waiting.visibleProperty().bind(model.runningProperty());
        waiting.managedProperty().bind(waiting.visibleProperty());
        progress.progressProperty().bind(model.progressProperty());
        outcome.visibleProperty().bind(model.sumsProperty().isNotNull());
        var table =
                new RowTable<UploadRow>(texts, ReadOnlyObjectWrapper::new).withAddress().table();
        table.setItems(model.rows());
        rows.getChildren().add(table);
        model.sumsProperty().subscribe(this::show);
        model.sumsProperty().subscribe((_, sums) -> focus(table, sums));
        model.shownProperty().subscribe(this::showTitle);
    }

    private void show(@Nullable Upload sums) {
        if (sums == null) {
            return;
        }
        tiles.getChildren()
                .setAll(Arrays.stream(Outcome.values()).map(one -> tile(one, sums)).toList());
        shares.show(Outcome.shares(sums), Outcome.words(sums, texts));
        showTitle();
    }

    private static void focus(TableView<?> table, @Nullable Upload sums) {
        if (sums != null) {
            table.requestFocus();
        }
    }

    private ToggleButton tile(Outcome one, Upload sums) {
        var dot = new Region();
        dot.getStyleClass().addAll("status-dot", one.style());
        var name = new Label(one.planned(texts));
        name.getStyleClass().addAll("small", "muted");
        var head = new HBox(dot, name);
        head.getStyleClass().add("toolbar");
        var number = new Label(Formats.count(one.of(sums)));
        number.getStyleClass().add("value");
        var tile = new ToggleButton();
        tile.setGraphic(new VBox(head, number));
        tile.getStyleClass().add("outcome");
        tile.setId("tile-" + one.style());
        tile.setMaxWidth(Double.MAX_VALUE);
        tile.setToggleGroup(group);
        tile.setSelected(model.shownProperty().get() == one.state());
        tile.setAccessibleText(number.getText() + " " + name.getText());
        tile.setOnAction(_ -> {
            tile.setSelected(true);
            model.shownProperty().set(one.state());
        });
        HBox.setHgrow(tile, Priority.ALWAYS);
        return tile;
    }

    private void showTitle() {
        var sums = model.sumsProperty().get();
        if (sums == null) {
            return;
        }
        for (var one : Outcome.values()) {
            if (one.state() == model.shownProperty().get()) {
                shownTitle.setText(one.planned(texts));
                shownNote.setText(note(one.of(sums)));
            }
        }
    }

    private String note(long number) {
        return number > UploadCheckViewModel.KEPT
                ? texts.get("check.first", UploadCheckViewModel.KEPT, Formats.count(number))
                : texts.get("check.rows", number);
    }
}
