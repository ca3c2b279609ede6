package io.mailwright.ui.control;

import io.mailwright.ui.text.Texts;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Lets the user choose which columns a table shows, and move them without a mouse. FX thread only.
 */
public final class ColumnMenu {
    private static final Texts TEXTS = Texts.of(ColumnMenu.class);

    private ColumnMenu() {}

    /** Offers these columns in place of those offered before. */
    public static void offer(MenuButton menu, List<? extends TableColumn<?, ?>> columns) {
        var move = new Menu(TEXTS.get("columns.move"));
        columns.forEach(column -> move.getItems().add(moves(column)));
        menu.getItems().setAll(columns.stream().map(ColumnMenu::item).toList());
        menu.getItems().addAll(new SeparatorMenuItem(), move);
    }

    private static CheckMenuItem item(TableColumn<?, ?> column) {
        var item = new CheckMenuItem(column.getText());
        item.setMnemonicParsing(false);
        item.selectedProperty().bindBidirectional(column.visibleProperty());
        return item;
    }

    private static Menu moves(TableColumn<?, ?> column) {
        var moves = new Menu(column.getText());
        moves.setMnemonicParsing(false);
        moves.visibleProperty().bind(column.visibleProperty());
        var left = new MenuItem(TEXTS.get("columns.left"));
        var right = new MenuItem(TEXTS.get("columns.right"));
        left.setOnAction(_ -> move(column, -1));
        right.setOnAction(_ -> move(column, 1));
        moves.setOnShowing(_ -> {
            left.setDisable(neighbour(column, -1) == null);
            right.setDisable(neighbour(column, 1) == null);
        });
        moves.getItems().addAll(left, right);
        return moves;
    }

    private static <S> void move(TableColumn<S, ?> column, int step) {
        var neighbour = neighbour(column, step);
        if (neighbour != null) {
            var columns = column.getTableView().getColumns();
            var ordered = new ArrayList<>(columns);
            int at = ordered.indexOf(neighbour);
            ordered.remove(column);
            ordered.add(at, column);
            columns.setAll(ordered);
        }
    }

    /** The column it would change places with; {@code null} if there is none that may be moved. */
    private static <S> @Nullable TableColumn<S, ?> neighbour(TableColumn<S, ?> column, int step) {
        TableView<S> table = column.getTableView();
        if (table == null) {
            return null;
        }
        var shown = table.getVisibleLeafColumns();
        int at = shown.indexOf(column) + step;
        if (at < 0 || at >= shown.size() || !shown.get(at).isReorderable()) {
            return null;
        }
        return shown.get(at);
    }
}
