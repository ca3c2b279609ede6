package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.UploadRow;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/** A table of rows of a file: line, address, column, value and reason. */
final class RowTable<T> {
    /** Room for seven digits. */
    private static final double LINE_WIDTH = 84;

    private final TableView<T> table = new TableView<>();
    private final Texts texts;
    private final Function<T, ObservableValue<UploadRow>> row;

    /**
     * A table.
     *
     * @param row the row of an item, once it is known
     */
    RowTable(Texts texts, Function<T, ObservableValue<UploadRow>> row) {
        this.texts = texts;
        this.row = row;
        table.setId("rowTable");
        table.setAccessibleText(texts.get("rows.table"));
        table.setPlaceholder(new Region());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        var line = add("rows.line", LINE_WIDTH, one -> Formats.count(one.line()));
        line.setMinWidth(LINE_WIDTH);
        line.getStyleClass().addAll("number", "muted");
        add("rows.column", 110, UploadRow::column).getStyleClass().add("muted");
        add("rows.value", 170, UploadRow::value).setCellFactory(_ -> new Marked<>("bad"));
        add("rows.reason", 330, UploadRow::reason).setCellFactory(_ -> new Words<>());
    }

    private TableColumn<T, String> add(
            String key, double width, Function<UploadRow, String> value) {
        var column = new TableColumn<T, String>(texts.get(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(cell -> row.apply(cell.getValue()).map(value));
        table.getColumns().add(column);
        return column;
    }

    /** Puts the address of each row after its line. */
    RowTable<T> withAddress() {
        var address = add("rows.address", 220, UploadRow::email);
        address.getStyleClass().add("lead");
        table.getColumns().remove(address);
        table.getColumns().add(1, address);
        return this;
    }

    TableView<T> table() {
        return table;
    }

    /** Words that can be longer than the column: all of them are in the tooltip. */
    static final class Words<T> extends TableCell<T, String> {
        @Override
        protected void updateItem(@Nullable String words, boolean empty) {
            super.updateItem(words, empty);
            setText(empty ? null : words);
            setTooltip(empty || words == null || words.isEmpty() ? null : new Tooltip(words));
        }
    }

    /** A value marked as {@code bad} or {@code good}. */
    static final class Marked<T> extends TableCell<T, String> {
        private final Label label = new Label();

        Marked(String style) {
            label.getStyleClass().addAll("mend", style);
        }

        @Override
        protected void updateItem(@Nullable String value, boolean empty) {
            super.updateItem(value, empty);
            setGraphic(empty || value == null || value.isEmpty() ? null : label);
            label.setText(value);
        }
    }
}
