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
        getColumns().add(NumberDoor.number(name, Kpi.DELIVERED));
        number(Kpi.DELIVERED, texts.get("column.sent"), row -> Formats.count(row.sent()));
        rate(Kpi.DELIVERED, texts, PartFigure::delivered, PartFigure::sent);
        rate(Kpi.OPENED, texts, PartFigure::opened, PartFigure::delivered);
        rate(Kpi.CLICKED, texts, PartFigure::clicked, PartFigure::delivered);
        rate(Kpi.BOUNCED, texts, PartFigure::bounced, PartFigure::sent);
    }

    private void rate(
            Kpi kpi,
            Texts texts,
            Function<PartFigure, Long> part,
            Function<PartFigure, Long> whole) {
        number(
                kpi,
                texts.get("kpi." + kpi.key()),
                figure -> Formats.percent(part.apply(figure), whole.apply(figure)));
    }

    private void number(Kpi kpi, String title, Function<PartFigure, String> words) {
        var column = new TableColumn<PartRow, String>(title);
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(words.apply(row.getValue().figure())));
        column.setSortable(false);
        column.setMinWidth(NUMBER);
        column.setPrefWidth(NUMBER);
        column.getStyleClass().add("number");
        getColumns().add(NumberDoor.number(column, kpi));
    }
}
