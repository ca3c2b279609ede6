package io.mailwright.ui.uploads;

import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import org.jspecify.annotations.Nullable;

/** Ties UploadEqual.fxml to its view model. Decides nothing. */
final class UploadEqualController {
    private final UploadEqualViewModel model;
    private final Texts texts = Texts.of(UploadEqualController.class);
    @FXML private CheckBox equal;
    @FXML private Label words;
    @FXML private Label prompt;
    @FXML private TextField typed;

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
        model.leaversProperty().subscribe(this::show);
    }

    private void show(@Nullable Long leavers) {
        prompt.setText(leavers == null ? "" : texts.get("equal.type", Formats.count(leavers)));
        typed.setAccessibleText(prompt.getText());
    }
}
