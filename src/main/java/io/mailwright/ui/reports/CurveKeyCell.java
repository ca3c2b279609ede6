package io.mailwright.ui.reports;

import javafx.scene.control.TableCell;
import javafx.scene.shape.Line;

import org.jspecify.annotations.Nullable;

/** Shows how the curve of a row is drawn: below a chart of many there is no room to tell it. */
final class CurveKeyCell extends TableCell<Send, Send> {
    private static final double LENGTH = 30;

    @Override
    protected void updateItem(@Nullable Send send, boolean empty) {
        super.updateItem(send, empty);
        if (empty || send == null) {
            setGraphic(null);
            return;
        }
        var line = new Line(0, 0, LENGTH, 0);
        line.getStyleClass().setAll("chart-series-line", "series" + getIndex(), "curve-key");
        setGraphic(line);
    }
}
