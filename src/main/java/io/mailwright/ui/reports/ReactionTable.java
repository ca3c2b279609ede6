package io.mailwright.ui.reports;

import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.function.Function;

/** Opens and clicks over the time after a send, as rows. */
final class ReactionTable {
    private ReactionTable() {}

    static TableView<Reactions.Step> make(Texts texts) {
        var table = new TableView<Reactions.Step>();
        table.setId("reactionTable");
        table.setAccessibleText(texts.get("reactions"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        var from = new TableColumn<Reactions.Step, String>(texts.get("reactions.from"));
        from.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(Formats.when(row.getValue().from())));
        from.setSortable(false);
        from.getStyleClass().add("first");
        table.getColumns().add(NumberDoor.number(from, Kpi.OPENED));
        number(table, Kpi.OPENED, texts.get("reactions.opened"), Reactions.Step::opens);
        number(table, Kpi.CLICKED, texts.get("reactions.clicked"), Reactions.Step::clicks);
        return table;
    }

    private static void number(
            TableView<Reactions.Step> table,
            Kpi kpi,
            String title,
            Function<Reactions.Step, Long> count) {
        var column = new TableColumn<Reactions.Step, Long>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(count.apply(row.getValue())));
        column.setCellFactory(_ -> new CountCell<>());
        column.setSortable(false);
        column.getStyleClass().add("number");
        table.getColumns().add(NumberDoor.number(column, kpi));
    }
}
