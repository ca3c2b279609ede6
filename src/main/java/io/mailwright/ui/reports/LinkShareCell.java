package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.LinkFigure;
import io.mailwright.ui.control.Meter;
import io.mailwright.ui.text.Formats;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

/** A link's share of all clicks. */
final class LinkShareCell extends TableCell<LinkFigure, LinkFigure> {
    private static final double GAP = 8;
    private final Label percent = new Label();
    private final Meter meter = new Meter();
    private final HBox both = new HBox(GAP, percent, meter);

    LinkShareCell() {
        both.setAlignment(Pos.CENTER_LEFT);
        percent.getStyleClass().add("rate");
    }

    @Override
    protected void updateItem(@Nullable LinkFigure link, boolean empty) {
        super.updateItem(link, empty);
        setGraphic(link == null ? null : both);
        if (link != null) {
            long all = getTableView().getItems().stream().mapToLong(LinkFigure::clicks).sum();
            percent.setText(Formats.percent(link.clicks(), all));
            meter.show(all == 0 ? 0 : (double) link.clicks() / all, -1);
        }
    }
}
