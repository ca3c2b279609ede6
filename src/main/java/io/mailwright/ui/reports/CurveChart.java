package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.EventType;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/** The reactions to several sends over the hours since each of them, as lines. */
final class CurveChart {
    private static final int TIMES = 6;
    static final int LINES = 5;
    private static final double HEIGHT = 260;
    private static final double ROUND = 0.05;
    private final Texts texts;
    private final NumberAxis hours = new NumberAxis();
    private final NumberAxis shares = new NumberAxis();
    private final LineChart<Number, Number> chart = new LineChart<>(hours, shares);

    CurveChart(Texts texts) {
        this.texts = texts;
        for (var axis : new NumberAxis[] {hours, shares}) {
            axis.setAutoRanging(false);
            axis.setMinorTickVisible(false);
            axis.setAnimated(false);
        }
        hours.setLabel(texts.get("compare.hours"));
        shares.setTickLabelFormatter(new Percents());
        chart.setId("curves");
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        chart.setLegendVisible(false);
        chart.setMinHeight(HEIGHT);
        chart.setPrefHeight(HEIGHT);
    }

    LineChart<Number, Number> node() {
        return chart;
    }

    void show(List<Compared> compared, EventType type, Span span) {
        double step = (double) span.step().toHours();
        chart.getData().clear();
        for (var one : compared) {
            var series = new XYChart.Series<Number, Number>();
            series.setName(one.send().name());
            var curve = one.curve(type, span);
            if (!curve.isEmpty()) {
                series.getData().add(new XYChart.Data<>(0, 0));
            }
            double at = 0;
            for (double share : curve) {
                at += step;
                series.getData().add(new XYChart.Data<>(at, share));
            }
            chart.getData().add(series);
        }
        hours.setUpperBound((double) span.length().toHours());
        hours.setTickUnit((double) span.length().toHours() / TIMES);
        shares.setUpperBound(top(compared, type, span));
        shares.setTickUnit(shares.getUpperBound() / LINES);
        chart.setAccessibleText(words(compared, type, span, texts));
    }

    /** A round share at or above all that is reached. */
    static double top(List<Compared> compared, EventType type, Span span) {
        double most =
                compared.stream()
                        .map(one -> one.curve(type, span))
                        .filter(curve -> !curve.isEmpty())
                        .mapToDouble(List::getLast)
                        .max()
                        .orElse(0);
        return Math.max(ROUND, Math.ceil(most / ROUND) * ROUND);
    }

    static String words(List<Compared> compared, EventType type, Span span, Texts texts) {
        return compared.stream()
                .map(one -> {
                    var curve = one.curve(type, span);
                    return texts.get(
                            "compare.words",
                            one.send().name(),
                            curve.isEmpty() ? "–" : Formats.percent(curve.getLast()));
                })
                .collect(Collectors.joining(", "));
    }

    /** Fractions as percentages. */
    private static final class Percents extends StringConverter<Number> {
        @Override
        public String toString(@Nullable Number share) {
            return share == null ? "" : Formats.percent(share.doubleValue());
        }

        @Override
        public Number fromString(String words) {
            throw new UnsupportedOperationException(words);
        }
    }
}
