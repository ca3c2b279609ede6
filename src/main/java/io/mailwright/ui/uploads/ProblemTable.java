package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.CheckedRow;
import io.mailwright.domain.upload.UploadRow;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Rows there is something to say of: what is wrong, what could stand there, and the row itself, any
 * cell of which can be mended.
 */
final class ProblemTable {
    /** Room for seven digits. */
    private static final double LINE_WIDTH = 72;

    private static final double TAKE_WIDTH = 56;
    private static final double COLUMN_WIDTH = 104;
    private static final double WIDTH = 124;
    private static final double VALUE_WIDTH = 180;
    private static final double REASON_WIDTH = 226;

    private final UploadCheckViewModel model;
    private final Texts texts;
    private final TableView<CheckedRow> table = new TableView<>();
    private TableColumn<CheckedRow, String> value;
    private Shown shown = new Shown("", List.of(), false);

    /**
     * What columns there are.
     *
     * @param about the column all rows have their problem in; empty if there is no one
     * @param columns those of the file that are used
     */
    private record Shown(String about, List<String> columns, boolean proposes) {}

    ProblemTable(UploadCheckViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.value = text("rows.value", VALUE_WIDTH, UploadRow::value);
        table.setId("rowTable");
        table.setAccessibleText(texts.get("rows.table"));
        table.setPlaceholder(new Region());
        table.setEditable(true);
        CellKeys.of(table, () -> value);
        table.setItems(model.rows());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.rows().addListener((InvalidationListener) _ -> show());
        model.chosenProperty().subscribe(this::show);
        show();
    }

    private void show() {
        var entry = model.chosenProperty().get();
        var group = entry == null ? null : entry.group();
        var used = model.cells().used();
        var about = group != null && used.contains(group.column()) ? group.column() : "";
        boolean proposes = model.rows().stream().anyMatch(row -> !row.proposal().isEmpty());
        var wanted = new Shown(about, used, proposes);
        if (!wanted.equals(shown) || table.getColumns().isEmpty()) {
            shown = wanted;
            table.getColumns().setAll(columns());
        }
    }

    private List<TableColumn<CheckedRow, String>> columns() {
        var all = new ArrayList<TableColumn<CheckedRow, String>>();
        var line = text("rows.line", LINE_WIDTH, row -> Formats.count(row.line()));
        line.setMinWidth(LINE_WIDTH);
        line.getStyleClass().addAll("number", "muted");
        all.add(line);
        if (shown.about.isEmpty()) {
            var email = text("rows.address", VALUE_WIDTH, UploadRow::email);
            email.getStyleClass().add("lead");
            var column = text("rows.column", COLUMN_WIDTH, UploadRow::column);
            column.getStyleClass().add("muted");
            all.addAll(List.of(email, column));
        }
        value = value();
        all.add(value);
        var reason = text("rows.reason", REASON_WIDTH, UploadRow::reason);
        reason.setCellFactory(_ -> new RowTable.Words<>());
        if (shown.about.isEmpty()) {
            all.add(reason);
        }
        if (shown.proposes) {
            all.addAll(List.of(proposal(), take()));
        }
        shown.columns.stream()
                .filter(name -> !name.equals(shown.about))
                .forEach(name -> all.add(cell(name)));
        if (!shown.about.isEmpty()) {
            all.add(reason);
        }
        return all;
    }

    private TableColumn<CheckedRow, String> text(
            String key, double width, Function<UploadRow, String> words) {
        var column = new TableColumn<CheckedRow, String>(texts.get(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setEditable(false);
        column.setCellValueFactory(
                cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue().row())));
        return column;
    }

    /** What is wrong, under the name of its column where that is one. */
    private TableColumn<CheckedRow, String> value() {
        var column = text("rows.value", VALUE_WIDTH, UploadRow::value);
        if (!shown.about.isEmpty()) {
            column.setText(shown.about);
        }
        column.setEditable(true);
        column.setCellFactory(_ -> new MendCell<>("bad", UploadCheckViewModel::canMend));
        column.setOnEditCommit(edit -> mend(edit.getRowValue(), edit.getNewValue()));
        return column;
    }

    private TableColumn<CheckedRow, String> proposal() {
        var column = text("rows.proposal", VALUE_WIDTH, UploadRow::value);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().proposal()));
        column.setCellFactory(_ -> new RowTable.Marked<>("good"));
        return column;
    }

    /** One row by itself; Space does the same. */
    private TableColumn<CheckedRow, String> take() {
        var column = new TableColumn<CheckedRow, String>();
        column.setPrefWidth(TAKE_WIDTH);
        column.setSortable(false);
        column.setEditable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().proposal()));
        column.setCellFactory(_ -> new TakeCell(texts, this::take));
        return column;
    }

    private TableColumn<CheckedRow, String> cell(String name) {
        var column = new TableColumn<CheckedRow, String>(name);
        column.setPrefWidth(WIDTH);
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

    private void take(CheckedRow row) {
        mend(row, row.proposal());
    }

    private void mend(CheckedRow row, String by) {
        model.mend(row, by);
        table.requestFocus();
    }

    /** Space takes what is proposed for the row. */
    private void pressed(KeyEvent event) {
        var row = table.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.SPACE && row != null && !row.proposal().isEmpty()) {
            take(row);
            event.consume();
        }
    }

    TableView<CheckedRow> table() {
        return table;
    }
}
