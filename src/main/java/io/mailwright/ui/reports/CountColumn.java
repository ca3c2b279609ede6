package io.mailwright.ui.reports;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;

import java.util.function.Function;

/** A column of numbers, such as of people. */
final class CountColumn {
    /** Room for six digits, and for its heading. */
    private static final double WIDTH = 80;

    private CountColumn() {}

    static <S> TableColumn<S, Long> of(String title, Function<S, Long> count) {
        var column = new TableColumn<S, Long>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(count.apply(row.getValue())));
        column.setCellFactory(_ -> new CountCell<>());
        column.setPrefWidth(WIDTH);
        column.setMinWidth(WIDTH);
        column.getStyleClass().add("number");
        return column;
    }
}
