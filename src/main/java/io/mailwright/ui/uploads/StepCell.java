package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.RecipeStep;
import io.mailwright.ui.text.Texts;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.IntConsumer;

/** One step of a recipe, with a button that undoes it. */
final class StepCell extends ListCell<RecipeStep> {
    private final CheckWords words;
    private final Texts texts;
    private final Label label = new Label();
    private final Button undo = new Button();
    private final HBox content = new HBox(label, undo);

    StepCell(CheckWords words, Texts texts, IntConsumer undoing) {
        this.words = words;
        this.texts = texts;
        content.getStyleClass().add("toolbar");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        HBox.setHgrow(label, Priority.ALWAYS);
        undo.setGraphic(new FontIcon("fth-x"));
        undo.getStyleClass().addAll("flat", "button-icon");
        undo.setFocusTraversable(false);
        undo.setOnAction(_ -> undoing.accept(getIndex()));
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable RecipeStep step, boolean empty) {
        super.updateItem(step, empty);
        setGraphic(empty || step == null ? null : content);
        if (!empty && step != null) {
            var said = words.step(step);
            label.setText(said);
            setTooltip(new Tooltip(said));
            setAccessibleText(said);
            undo.setAccessibleText(texts.get("recipe.undo", said));
            undo.setTooltip(new Tooltip(texts.get("recipe.undo", said)));
        } else {
            setTooltip(null);
        }
    }
}
