package io.mailwright.ui.uploads;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.function.Supplier;

/** Lets single cells of a table be reached by the arrow keys and edited by Enter. */
final class CellKeys<T> {
    private final TableView<T> table;
    private final Supplier<TableColumn<T, ?>> usual;

    private CellKeys(TableView<T> table, Supplier<TableColumn<T, ?>> usual) {
        this.table = table;
        this.usual = usual;
    }

    /**
     * Does so.
     *
     * @param usual the column where one begins, and that is edited where one is at none that can be
     */
    static <T> void of(TableView<T> table, Supplier<TableColumn<T, ?>> usual) {
        var keys = new CellKeys<>(table, usual);
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.focusedProperty()
                .subscribe(focused -> {
                    if (focused) {
                        keys.begin();
                    }
                });
        table.addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
    }

    private void begin() {
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().select(0, usual.get());
            table.getFocusModel().focus(0, usual.get());
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER || event.isShortcutDown()) {
            return;
        }
        var at = table.getFocusModel().getFocusedCell();
        int row = at.getRow() >= 0 ? at.getRow() : table.getSelectionModel().getSelectedIndex();
        if (row >= 0) {
            @SuppressWarnings("unchecked") // a column of this table
            var column = (TableColumn<T, ?>) at.getTableColumn();
            table.edit(row, column != null && column.isEditable() ? column : usual.get());
            event.consume();
        }
    }
}
