package io.mailwright.ui.reports;

import io.mailwright.ui.control.RowDoor;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * Leads from a number in a table to the people behind it, by Enter or a double click. Whoever comes
 * into the table finds its first cell chosen.
 */
final class NumberDoor {
    private NumberDoor() {}

    /** Gives what the numbers of a column are of. */
    static <C extends TableColumn<?, ?>> C number(C column, Kpi number) {
        column.setUserData(number);
        return column;
    }

    /** From now on; each column was given its number before. */
    static <S> void of(TableView<S> table, BiConsumer<Kpi, S> open) {
        var cells = table.getSelectionModel();
        cells.setCellSelectionEnabled(true);
        table.focusedProperty()
                .subscribe(isFocused -> {
                    if (isFocused && cells.isEmpty() && !table.getItems().isEmpty()) {
                        cells.clearAndSelect(0, table.getColumns().getFirst());
                    }
                });
        RowDoor.of(table, row -> open.accept(number(table), row));
    }

    private static Kpi number(TableView<?> table) {
        var column = table.getFocusModel().getFocusedCell().getTableColumn();
        return (Kpi)
                Objects.requireNonNullElse(column, table.getColumns().getFirst()).getUserData();
    }
}
