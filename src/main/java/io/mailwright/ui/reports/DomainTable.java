package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.DomainFigure;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.Comparator;
import java.util.function.Function;

/** What became of a send by the domains of its recipients. */
final class DomainTable extends TableView<DomainRow> {
    private static final double NAME = 110;
    private static final double NUMBER = 62;

    DomainTable(Texts texts) {
        setId("domains");
        setAccessibleText(texts.get("domains"));
        var none = new Label(texts.get("domains.none"));
        none.getStyleClass().add("muted");
        setPlaceholder(none);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        var name = new TableColumn<DomainRow, DomainRow>(texts.get("domains.domain"));
        name.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        name.setCellFactory(_ -> new DomainCell(texts));
        name.setComparator(Comparator.comparing(row -> row.figure().domain()));
        name.setMinWidth(NAME);
        name.setPrefWidth(2 * NAME);
        name.getStyleClass().addAll("lead", "first");
        getColumns().add(name);
        number(texts.get("column.sent"), row -> Formats.count(row.sent()));
        rate(texts.get("kpi.delivered"), DomainFigure::delivered, DomainFigure::sent);
        rate(texts.get("kpi.opened"), DomainFigure::opened, DomainFigure::delivered);
        rate(texts.get("kpi.clicked"), DomainFigure::clicked, DomainFigure::delivered);
        rate(texts.get("kpi.bounced"), DomainFigure::bounced, DomainFigure::sent);
    }

    private void rate(
            String title, Function<DomainFigure, Long> part, Function<DomainFigure, Long> whole) {
        number(title, figure -> Formats.percent(part.apply(figure), whole.apply(figure)));
    }

    private void number(String title, Function<DomainFigure, String> words) {
        var column = new TableColumn<DomainRow, String>(title);
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(words.apply(row.getValue().figure())));
        column.setSortable(false);
        column.setMinWidth(NUMBER);
        column.setPrefWidth(NUMBER);
        column.getStyleClass().add("number");
        getColumns().add(column);
    }
}
