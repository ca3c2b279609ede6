package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.CellChange;
import io.mailwright.domain.upload.CheckedRow;
import io.mailwright.domain.upload.RowState;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What would change, cell by cell: the old value beside the new one, which can be mended. */
final class ChangeTable {
    private final UploadCheckViewModel model;
    private final Texts texts;
    private final TableView<Change> table = new TableView<>();
    private final ObservableList<Change> changes = FXCollections.observableArrayList();

    /** One cell that would change. */
    private record Change(CheckedRow row, CellChange cell) {}

    ChangeTable(UploadCheckViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        table.setId("changeTable");
        table.setAccessibleText(texts.get("check.changes"));
        table.setPlaceholder(new Region());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setEditable(true);
        column("rows.line", 64, one -> Formats.count(one.row.row().line()))
                .getStyleClass()
                .addAll("number", "muted");
        column("rows.address", 220, one -> one.row.row().email()).getStyleClass().add("lead");
        column("check.attribute", 120, one -> one.cell.attribute()).getStyleClass().add("muted");
        column("check.now", 150, one -> orBlank(one.cell.before()));
        var then = then();
        table.setOnKeyPressed(event -> {
            int at = table.getSelectionModel().getSelectedIndex();
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && at >= 0) {
                table.edit(at, then);
                event.consume();
            } else if (event.getCode() == KeyCode.DELETE) {
                keepOld();
                event.consume();
            }
        });
        model.rows().subscribe(() -> changes.setAll(flat()));
        table.setItems(changes);
    }

    private TableColumn<Change, String> then() {
        var then = column("check.then", 170, one -> orBlank(one.cell.after()));
        then.setEditable(true);
        then.setCellFactory(_ -> new MendCell<>("good", this::canMend));
        then.setOnEditCommit(edit -> {
            var one = edit.getRowValue();
            model.mend(one.row, model.cells().column(one.cell.attribute()), edit.getNewValue());
            table.requestFocus();
        });
        return then;
    }

    /** What is the same in every row is mended where the columns are mapped. */
    private boolean canMend(Change one) {
        return !model.cells().column(one.cell.attribute()).isEmpty();
    }

    /** Leaves what was chosen as it is in the account. */
    void keepOld() {
        model.recipe()
                .add(
                        table.getSelectionModel().getSelectedItems().stream()
                                .filter(this::canMend)
                                .map(one -> model.cells().keeping(one.row, one.cell))
                                .toList());
        table.requestFocus();
    }

    private TableColumn<Change, String> column(
            String key, double width, Function<Change, String> value) {
        var column = new TableColumn<Change, String>(texts.get(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setEditable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        table.getColumns().add(column);
        return column;
    }

    private String orBlank(String value) {
        return value.isEmpty() ? texts.get("step.empty") : value;
    }

    private List<Change> flat() {
        var all = new ArrayList<Change>();
        for (var row : model.rows()) {
            if (row.row().state() == RowState.UPDATED) {
                row.changes().forEach(one -> all.add(new Change(row, one)));
            }
        }
        return all;
    }

    TableView<?> table() {
        return table;
    }
}
