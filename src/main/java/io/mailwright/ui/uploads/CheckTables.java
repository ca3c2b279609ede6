package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.CheckedRow;
import io.mailwright.domain.upload.ValueCluster;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

import java.util.function.Function;

/**
 * The tables of the check: rows with what is wrong, changes cell by cell, values to merge, and rows
 * as they stand in the file.
 */
final class CheckTables {
    private final UploadCheckViewModel model;
    private final Texts texts;
    private final CheckWords words;
    private final ProblemTable rows;
    private final ChangeTable changes;
    private final TableView<ValueCluster> clusters;
    private final CellTable cells;

    CheckTables(UploadCheckViewModel model, Texts texts, CheckWords words) {
        this.model = model;
        this.texts = texts;
        this.words = words;
        this.rows = new ProblemTable(model, texts);
        this.changes = new ChangeTable(model, texts);
        this.clusters = clusterTable();
        this.cells = new CellTable(model, texts);
    }

    private TableView<ValueCluster> clusterTable() {
        var table = new TableView<ValueCluster>();
        table.setId("clusterTable");
        table.setAccessibleText(texts.get("check.clusters"));
        table.setPlaceholder(new Region());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        column(table, "rows.column", 130, ValueCluster::column).getStyleClass().add("muted");
        column(table, "check.values", 320, words::values);
        var into = column(table, "check.into", 200, one -> one.values().getFirst().value());
        into.setEditable(true);
        into.setCellFactory(_ -> new MendCell<>("good", _ -> true));
        into.setOnEditCommit(
                edit -> model.recipe().add(edit.getRowValue().merged(edit.getNewValue())));
        table.setEditable(true);
        table.setItems(model.clusters());
        table.setOnKeyPressed(event -> {
            var cluster = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && cluster != null) {
                model.recipe().add(cluster.merged(cluster.values().getFirst().value()));
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && cluster != null) {
                table.edit(table.getSelectionModel().getSelectedIndex(), into);
                event.consume();
            }
        });
        return table;
    }

    private <T> TableColumn<T, String> column(
            TableView<T> table, String key, double width, Function<T, String> value) {
        var column = new TableColumn<T, String>(texts.get(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setEditable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        table.getColumns().add(column);
        return column;
    }

    TableView<CheckedRow> rows() {
        return rows.table();
    }

    TableView<?> changes() {
        return changes.table();
    }

    /** Leaves the chosen values of those that would change as they are in the account. */
    void keepOld() {
        changes.keepOld();
    }

    TableView<?> clusters() {
        return clusters;
    }

    TableView<CheckedRow> cells() {
        return cells.table();
    }
}
