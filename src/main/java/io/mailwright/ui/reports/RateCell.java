package io.mailwright.ui.reports;

import io.mailwright.ui.control.Meter;
import io.mailwright.ui.text.Texts;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

/** A rate with a bar beside the usual; that of those delivered, always near all, without one. */
final class RateCell extends TableCell<Send, Send> {
    private static final double GAP = 8;
    private final Kpi kpi;
    private final ObservableValue<Usual> usual;
    private final Texts texts;
    private final Label percent = new Label();
    private final Meter meter = new Meter();
    private final HBox both = new HBox(GAP, percent);

    RateCell(Kpi kpi, ObservableValue<Usual> usual, Texts texts) {
        this.kpi = kpi;
        this.usual = usual;
        this.texts = texts;
        both.setAlignment(Pos.CENTER_LEFT);
        percent.getStyleClass().add("rate");
        if (kpi != Kpi.DELIVERED) {
            both.getChildren().add(meter);
        }
    }

    @Override
    protected void updateItem(@Nullable Send send, boolean empty) {
        super.updateItem(send, empty);
        setGraphic(send == null ? null : both);
        if (send == null) {
            return;
        }
        var among = usual.getValue();
        var rate = kpi.rate(send.report());
        percent.setText(kpi.percent(send.report()));
        meter.setVisible(rate.isPresent());
        meter.show(
                among.share(kpi, rate.orElse(0)),
                among.median(kpi).isEmpty()
                        ? -1
                        : among.share(kpi, among.median(kpi).getAsDouble()));
        boolean alarming = among.isAlarming(kpi, send.report());
        meter.getStyleClass()
                .setAll("meter", alarming ? "bad" : kpi.isUnwelcome() ? "quiet" : "plain");
        setAccessibleText(
                alarming ? texts.get("rate.alarming", percent.getText()) : percent.getText());
    }
}
