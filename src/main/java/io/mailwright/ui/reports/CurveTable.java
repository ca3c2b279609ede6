package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.EventType;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The reactions to several sends, a column each, by the hours since each of them. */
final class CurveTable extends TableView<Integer> {
    private static final double HOURS = 140;
    private static final double SEND = 130;
    private static final double HEIGHT = 260;

    private final Texts texts;

    CurveTable(Texts texts) {
        this.texts = texts;
        setId("curveTable");
        setAccessibleText(texts.get("compare.curves"));
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
    }

    void show(List<Compared> compared, EventType type, Span span) {
        long step = span.step().toHours();
        getColumns().clear();
        var hours = column(texts.get("compare.hours"), row -> Formats.count((row + 1) * step));
        hours.setPrefWidth(HOURS);
        hours.getStyleClass().setAll("first");
        getColumns().add(hours);
        for (var one : compared) {
            var curve = one.curve(type, span);
            getColumns()
                    .add(
                            column(
                                    one.send().name(),
                                    row ->
                                            curve.isEmpty()
                                                    ? "–"
                                                    : Formats.percent(curve.get(row))));
        }
        getItems().setAll(IntStream.range(0, span.steps()).boxed().toList());
    }

    private static TableColumn<Integer, String> column(String title, IntFunction<String> words) {
        var column = new TableColumn<Integer, String>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        column.setSortable(false);
        column.setPrefWidth(SEND);
        column.getStyleClass().add("number");
        return column;
    }
}
