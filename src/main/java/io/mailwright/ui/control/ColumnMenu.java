package io.mailwright.ui.control;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;

import java.util.List;

/** Lets the user choose which columns a table shows. FX thread only. */
public final class ColumnMenu {
    private ColumnMenu() {}

    /** Offers these columns in place of those offered before. */
    public static void offer(MenuButton menu, List<? extends TableColumn<?, ?>> columns) {
        menu.getItems().setAll(columns.stream().map(ColumnMenu::item).toList());
    }

    private static CheckMenuItem item(TableColumn<?, ?> column) {
        var item = new CheckMenuItem(column.getText());
        item.setMnemonicParsing(false);
        item.selectedProperty().bindBidirectional(column.visibleProperty());
        return item;
    }
}
