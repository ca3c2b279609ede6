package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.CheckedRow;
import io.mailwright.domain.upload.RowState;
import io.mailwright.domain.upload.ValueCluster;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The tables of the check: rows with what is wrong, changes cell by cell, values to merge, and rows
 * as they stand in the file.
 */
final class CheckTables {
    private final UploadCheckViewModel model;
    private final Texts texts;
    private final CheckWords words;
    private final TableView<CheckedRow> rows;
    private final TableView<Change> changes;
    private final TableView<ValueCluster> clusters;
    private final CellTable cells;

    /** One cell that would change. */
    private record Change(long line, String email, String attribute, String now, String then) {}

    CheckTables(UploadCheckViewModel model, Texts texts, CheckWords words) {
        this.model = model;
        this.texts = texts;
        this.words = words;
        this.rows = rowTable();
        this.changes = changeTable();
        this.clusters = clusterTable();
        this.cells = new CellTable(model, texts);
    }

    private TableView<CheckedRow> rowTable() {
        var table =
                new RowTable<CheckedRow>(texts, row -> new ReadOnlyObjectWrapper<>(row.row()))
                        .withAddress()
                        .mending(CheckedRow::proposal, this::mend)
                        .table();
        table.setItems(model.rows());
        table.setOnKeyPressed(event -> {
            var row = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && row != null && !row.proposal().isEmpty()) {
                model.mend(row, row.proposal());
                event.consume();
            }
        });
        return table;
    }

    private void mend(CheckedRow row, String value) {
        model.mend(row, value);
        rows.requestFocus();
    }

    private TableView<Change> changeTable() {
        var table = new TableView<Change>();
        table.setId("changeTable");
        table.setAccessibleText(texts.get("check.changes"));
        table.setPlaceholder(new Region());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        column(table, "rows.line", 64, one -> Formats.count(one.line))
                .getStyleClass()
                .addAll("number", "muted");
        column(table, "rows.address", 220, Change::email).getStyleClass().add("lead");
        column(table, "check.attribute", 120, Change::attribute).getStyleClass().add("muted");
        column(table, "check.now", 150, one -> orBlank(one.now));
        column(table, "check.then", 170, one -> orBlank(one.then))
                .setCellFactory(_ -> new RowTable.Marked<>("good"));
        var flat = FXCollections.<Change>observableArrayList();
        model.rows().subscribe(() -> flat.setAll(flat()));
        table.setItems(flat);
        return table;
    }

    private String orBlank(String value) {
        return value.isEmpty() ? texts.get("step.empty") : value;
    }

    private List<Change> flat() {
        var all = new ArrayList<Change>();
        for (var row : model.rows()) {
            if (row.row().state() == RowState.UPDATED) {
                for (var one : row.changes()) {
                    all.add(
                            new Change(
                                    row.row().line(),
                                    row.row().email(),
                                    one.attribute(),
                                    one.before(),
                                    one.after()));
                }
            }
        }
        return all;
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
        return rows;
    }

    TableView<?> changes() {
        return changes;
    }

    TableView<?> clusters() {
        return clusters;
    }

    TableView<CheckedRow> cells() {
        return cells.table();
    }
}
