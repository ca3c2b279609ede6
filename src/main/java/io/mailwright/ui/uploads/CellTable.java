package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.CheckedRow;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;

/** Rows of a file as they stand in it, where any cell can be mended. */
final class CellTable {
    private static final double LINE_WIDTH = 84;
    private static final double WIDTH = 150;
    private static final double ADDRESS_WIDTH = 220;

    private final UploadCheckViewModel model;
    private final Texts texts;
    private final TableView<CheckedRow> table = new TableView<>();
    private List<String> shown = List.of();

    CellTable(UploadCheckViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        table.setId("cellTable");
        table.setAccessibleText(texts.get("rows.table"));
        table.setPlaceholder(new Region());
        table.setEditable(true);
        CellKeys.of(table, () -> table.getColumns().getLast());
        table.setItems(model.rows());
        model.sumsProperty().subscribe(this::showColumns);
    }

    private void showColumns() {
        var columns = model.cells().used();
        if (!columns.equals(shown)) {
            shown = columns;
            var all = new ArrayList<TableColumn<CheckedRow, String>>(List.of(lines()));
            columns.forEach(column -> all.add(cells(column)));
            table.getColumns().setAll(all);
        }
    }

    private TableColumn<CheckedRow, String> lines() {
        var column = new TableColumn<CheckedRow, String>(texts.get("rows.line"));
        column.setPrefWidth(LINE_WIDTH);
        column.setSortable(false);
        column.setEditable(false);
        column.getStyleClass().addAll("number", "muted");
        column.setCellValueFactory(
                cell -> new ReadOnlyStringWrapper(Formats.count(cell.getValue().row().line())));
        return column;
    }

    private TableColumn<CheckedRow, String> cells(String name) {
        var column = new TableColumn<CheckedRow, String>(name);
        column.setPrefWidth(name.equals(shown.getFirst()) ? ADDRESS_WIDTH : WIDTH);
        column.setSortable(false);
        column.setCellValueFactory(
                cell -> new ReadOnlyStringWrapper(model.cells().cell(cell.getValue(), name)));
        column.setCellFactory(_ -> new MendCell<>("plain", _ -> true));
        column.setOnEditCommit(edit -> {
            model.mend(edit.getRowValue(), name, edit.getNewValue());
            table.requestFocus();
        });
        return column;
    }

    TableView<CheckedRow> table() {
        return table;
    }
}
