package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.FoundLeavers;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Ties UploadEqual.fxml to its view model. Decides nothing. */
final class UploadEqualController {
    private static final FoundLeavers NOBODY = new FoundLeavers(0, List.of());
    private static final int ROWS = 6;
    private static final double ROW = 24;
    private static final double FRAME = 2;

    private final UploadEqualViewModel model;
    private final Texts texts = Texts.of(UploadEqualController.class);
    @FXML private CheckBox equal;
    @FXML private Label words;
    @FXML private Label prompt;
    @FXML private TextField typed;
    @FXML private ListView<String> people;

    UploadEqualController(UploadEqualViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        equal.selectedProperty().bindBidirectional(model.chosenProperty());
        typed.textProperty().bindBidirectional(model.typedProperty());
        words.textProperty().bind(model.wordsProperty());
        typed.visibleProperty().bind(model.askingProperty());
        typed.managedProperty().bind(typed.visibleProperty());
        prompt.visibleProperty().bind(typed.visibleProperty());
        prompt.managedProperty().bind(typed.visibleProperty());
        people.setFixedCellSize(ROW);
        people.managedProperty().bind(people.visibleProperty());
        model.leaversProperty().subscribe(this::show);
    }

    private void show(@Nullable FoundLeavers leavers) {
        var found = leavers == null ? NOBODY : leavers;
        prompt.setText(texts.get("equal.type", Formats.count(found.count())));
        typed.setAccessibleText(prompt.getText());
        people.getItems().setAll(found.first());
        people.setPrefHeight(ROW * Math.min(ROWS, found.first().size()) + FRAME);
        people.setVisible(!found.first().isEmpty());
    }
}
