package io.mailwright.ui.uploads;

import io.mailwright.ui.control.AxisUnit;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.scene.chart.AreaChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Rows a second over the last two minutes, as an area. */
final class SpeedChart {
    private static final int LINES = 3;
    private static final double LEAST_TOP = 3;
    private static final double LEAST_HEIGHT = 84;

    private final Texts texts;
    private final NumberAxis rows = new NumberAxis(0, LEAST_TOP, 1);
    private final XYChart.Series<Number, Number> series = new XYChart.Series<>();
    private final AreaChart<Number, Number> chart;

    SpeedChart(Texts texts) {
        this.texts = texts;
        double shown = SpeedTrace.SHOWN.toSeconds();
        var time = new NumberAxis(-shown, 0, shown / 2);
        time.setTickLabelFormatter(new Ago());
        time.setMinorTickVisible(false);
        rows.setMinorTickVisible(false);
        chart = new AreaChart<>(time, rows);
        chart.getData().add(series);
        chart.setId("speed");
        chart.setAnimated(false);
        time.setAnimated(false);
        rows.setAnimated(false);
        chart.setCreateSymbols(false);
        chart.setLegendVisible(false);
        chart.setMinHeight(LEAST_HEIGHT);
        chart.setPrefHeight(LEAST_HEIGHT);
        show(List.of());
    }

    AreaChart<Number, Number> chart() {
        return chart;
    }

    /** Oldest first. */
    void show(List<SpeedTrace.Point> points) {
        series.getData()
                .setAll(
                        points.stream()
                                .map(point ->
                                        new XYChart.Data<Number, Number>(
                                                -point.secondsAgo(), point.rows()))
                                .toList());
        double top = points.stream().mapToDouble(SpeedTrace.Point::rows).max().orElse(0);
        double unit = AxisUnit.atLeast(top / LINES);
        rows.setUpperBound(Math.max(LEAST_TOP, unit * Math.ceil(top / unit)));
        rows.setTickUnit(unit);
        chart.setAccessibleText(
                points.isEmpty()
                        ? texts.get("run.speed")
                        : texts.get(
                                "run.speed.words",
                                Formats.count(Math.round(points.getLast().rows()))));
    }

    /** How long ago, in words. */
    private final class Ago extends StringConverter<Number> {
        @Override
        public String toString(@Nullable Number seconds) {
            long minutes = seconds == null ? 0 : Math.round(-seconds.doubleValue() / 60);
            return minutes == 0 ? texts.get("run.now") : texts.get("run.ago", minutes);
        }

        @Override
        public Number fromString(String words) {
            throw new UnsupportedOperationException(words);
        }
    }
}
