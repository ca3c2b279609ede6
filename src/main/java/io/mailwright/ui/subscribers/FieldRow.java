package io.mailwright.ui.subscribers;

import io.mailwright.domain.DataType;

import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One attribute in a form: its name, a field or choice by its type, and what is wrong with it. */
final class FieldRow {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private final Label name;
    private final Control input;
    private final VBox cell;

    FieldRow(AttributeField field) {
        input = input(field);
        input.setMaxWidth(Double.MAX_VALUE);
        fix(!field.attribute().editable());
        input.setAccessibleText(field.label());
        input.setId("field-" + field.attribute().name().replace(' ', '-'));
        input.addEventFilter(KeyEvent.KEY_PRESSED, event -> restore(event, field));
        field.changedProperty().subscribe(changed -> mark(field.isStored() && changed));
        name = new Label(field.label());
        name.getStyleClass().add("field-label");
        name.setLabelFor(input);
        name.setWrapText(true);
        cell = new VBox(input, problem(field));
        GridPane.setHgrow(cell, Priority.ALWAYS);
    }

    /** A text that cannot be changed is still to be read and copied. */
    private void fix(boolean isFixed) {
        if (input instanceof TextField text) {
            text.setEditable(!isFixed);
        } else {
            input.setDisable(isFixed);
        }
    }

    private void mark(boolean changed) {
        input.pseudoClassStateChanged(CHANGED, changed);
    }

    /** Escape puts a changed value back; only then does it mean something to what is around. */
    private void restore(KeyEvent event, AttributeField field) {
        boolean choosing = input instanceof ComboBoxBase<?> box && box.isShowing();
        if (event.getCode() == KeyCode.ESCAPE && field.changedProperty().get() && !choosing) {
            field.discard();
            event.consume();
        }
    }

    private static Control input(AttributeField field) {
        if (!field.choices().isEmpty()) {
            return chosen(field);
        }
        return field.attribute().type() == DataType.DATE ? new DateField(field) : typed(field);
    }

    private static Control typed(AttributeField field) {
        var input = new TextField();
        input.textProperty().bindBidirectional(field.valueProperty());
        return input;
    }

    private static Control chosen(AttributeField field) {
        var input = new ComboBox<String>(field.choices());
        input.valueProperty().bindBidirectional(field.valueProperty());
        return input;
    }

    /** Words below the field, as soon as something was typed into it that will not do. */
    private static Label problem(AttributeField field) {
        var words = new Label();
        words.getStyleClass().add("wrong-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(field.problemProperty());
        var wrong = field.problemProperty().isNotEmpty().and(field.changedProperty());
        words.visibleProperty().bind(wrong);
        words.managedProperty().bind(wrong);
        return words;
    }

    /** Puts name and field into row {@code index} of a form. */
    void into(GridPane form, int index) {
        form.addRow(index, name, cell);
    }

    Control input() {
        return input;
    }
}
