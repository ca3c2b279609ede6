package io.mailwright.ui.control;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import java.util.function.Consumer;

/**
 * Leads from the chosen row of a table to what it stands for, by Enter or a double click. Whoever
 * comes into the table finds its first row chosen.
 */
public final class RowDoor {
    private RowDoor() {}

    /** Gives rows of the table to {@code open} from now on. */
    public static <S> void of(TableView<S> table, Consumer<S> open) {
        table.focusedProperty()
                .subscribe(isFocused -> {
                    if (isFocused && table.getSelectionModel().isEmpty()) {
                        table.getSelectionModel().selectFirst();
                    }
                });
        table.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        open(table, open);
                        event.consume();
                    }
                });
        table.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    if (event.getClickCount() == 2) {
                        open(table, open);
                    }
                });
    }

    private static <S> void open(TableView<S> table, Consumer<S> open) {
        var chosen = table.getSelectionModel().getSelectedItem();
        var row = chosen == null ? table.getFocusModel().getFocusedItem() : chosen;
        if (row != null) {
            open.accept(row);
        }
    }
}
