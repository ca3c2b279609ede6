package io.mailwright.ui.uploads;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

import java.util.function.Predicate;

/** A value that can be mended in place: Enter takes what was typed, Escape leaves it. */
final class MendCell<T> extends TableCell<T, String> {
    private final Label label = new Label();
    private final TextField field = new TextField();
    private final Predicate<T> canMend;

    /**
     * A cell.
     *
     * @param style how the value is marked, {@code bad} or {@code good}
     */
    MendCell(String style, Predicate<T> canMend) {
        this.canMend = canMend;
        label.getStyleClass().addAll("mend", style);
        field.setOnAction(_ -> commitEdit(field.getText()));
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancelEdit();
                getTableView().requestFocus();
                event.consume();
            }
        });
    }

    @Override
    public void startEdit() {
        var row = getTableRow() == null ? null : getTableRow().getItem();
        if (row != null && canMend.test(row)) {
            super.startEdit();
            field.setText(getItem());
            field.setAccessibleText(getTableColumn().getText());
            setGraphic(field);
            field.requestFocus();
            field.selectAll();
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        show(getItem());
    }

    @Override
    protected void updateItem(@Nullable String value, boolean empty) {
        super.updateItem(value, empty);
        show(empty ? null : value);
    }

    private void show(@Nullable String value) {
        setGraphic(value == null || value.isEmpty() ? null : label);
        label.setText(value);
    }
}
