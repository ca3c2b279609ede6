package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.PartFigure;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.Comparator;
import java.util.function.Function;

/** What became of a send by the domains of its recipients, or by the lists it was sent to. */
final class PartTable extends TableView<PartRow> {
    private static final double NAME = 110;
    private static final double NUMBER = 62;

    PartTable(Texts texts) {
        setId("parts");
        var none = new Label(texts.get("parts.none"));
        none.getStyleClass().add("muted");
        setPlaceholder(none);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        var name = new TableColumn<PartRow, PartRow>(texts.get("parts.name"));
        name.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        name.setCellFactory(_ -> new PartCell(texts));
        name.setComparator(Comparator.comparing(row -> row.figure().name()));
        name.setMinWidth(NAME);
        name.setPrefWidth(2 * NAME);
        name.getStyleClass().addAll("lead", "first");
        getColumns().add(name);
        number(texts.get("column.sent"), row -> Formats.count(row.sent()));
        rate(texts.get("kpi.delivered"), PartFigure::delivered, PartFigure::sent);
        rate(texts.get("kpi.opened"), PartFigure::opened, PartFigure::delivered);
        rate(texts.get("kpi.clicked"), PartFigure::clicked, PartFigure::delivered);
        rate(texts.get("kpi.bounced"), PartFigure::bounced, PartFigure::sent);
    }

    private void rate(
            String title, Function<PartFigure, Long> part, Function<PartFigure, Long> whole) {
        number(title, figure -> Formats.percent(part.apply(figure), whole.apply(figure)));
    }

    private void number(String title, Function<PartFigure, String> words) {
        var column = new TableColumn<PartRow, String>(title);
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(words.apply(row.getValue().figure())));
        column.setSortable(false);
        column.setMinWidth(NUMBER);
        column.setPrefWidth(NUMBER);
        column.getStyleClass().add("number");
        getColumns().add(column);
    }
}
