package io.mailwright.ui.reports;

import io.mailwright.ui.control.Meter;
import io.mailwright.ui.text.Formats;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.util.function.ToLongFunction;

/** A row's share of what all rows of its table have. */
final class ShareCell<S> extends TableCell<S, S> {
    private static final double GAP = 8;
    private final ToLongFunction<S> count;
    private final Label percent = new Label();
    private final Meter meter = new Meter();
    private final HBox both = new HBox(GAP, percent, meter);

    ShareCell(ToLongFunction<S> count) {
        this.count = count;
        both.setAlignment(Pos.CENTER_LEFT);
        percent.getStyleClass().add("rate");
    }

    @Override
    protected void updateItem(@Nullable S row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(row == null ? null : both);
        if (row != null) {
            long all = getTableView().getItems().stream().mapToLong(count).sum();
            long own = count.applyAsLong(row);
            percent.setText(Formats.percent(own, all));
            meter.show(all == 0 ? 0 : (double) own / all, -1);
        }
    }
}
