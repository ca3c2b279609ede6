package io.mailwright.ui.reports;

import io.mailwright.ui.control.AxisUnit;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.chart.AreaChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;

/** Opens and clicks over the time after a send, as areas. */
final class ReactionChart {
    private static final int LINES = 3;
    private static final int TIMES = 6;
    private static final double HEIGHT = 160;

    private final Texts texts;
    private final NumberAxis time = new NumberAxis();
    private final NumberAxis events = new NumberAxis();
    private final XYChart.Series<Number, Number> opens = new XYChart.Series<>();
    private final XYChart.Series<Number, Number> clicks = new XYChart.Series<>();
    private final XYChart.Series<Number, Number> chosen = new XYChart.Series<>();
    private final AreaChart<Number, Number> chart = new AreaChart<>(time, events);

    ReactionChart(Texts texts) {
        this.texts = texts;
        for (var axis : new NumberAxis[] {time, events}) {
            axis.setAutoRanging(false);
            axis.setMinorTickVisible(false);
            axis.setAnimated(false);
        }
        chart.setId("reactions");
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        chart.setLegendVisible(false);
        chart.setFocusTraversable(true);
        chart.setAccessibleHelp(texts.get("reactions.keys"));
        chart.setMinHeight(HEIGHT);
        chart.setPrefHeight(HEIGHT);
        chart.getData().add(opens);
        chart.getData().add(clicks);
        chart.getData().add(chosen);
    }

    AreaChart<Number, Number> node() {
        return chart;
    }

    void show(Reactions reactions) {
        time.setTickLabelFormatter(new Moments(reactions.steps().getFirst().from()));
        double length = (double) reactions.stretch().length().toSeconds();
        time.setUpperBound(length);
        time.setTickUnit(length / TIMES);
        fill(opens, reactions, Reactions.Step::opens);
        fill(clicks, reactions, Reactions.Step::clicks);
        double top = Math.max(1, reactions.most());
        double unit = AxisUnit.atLeast(top / LINES);
        events.setUpperBound(unit * Math.ceil(top / unit));
        events.setTickUnit(unit);
        chart.setAccessibleText(words(reactions, texts));
    }

    /** Draws a line where a step begins. */
    void mark(Reactions reactions, Reactions.Step step) {
        long at =
                step.from().getEpochSecond() - reactions.steps().getFirst().from().getEpochSecond();
        chosen.getData()
                .setAll(
                        List.of(
                                new XYChart.Data<>(at, 0),
                                new XYChart.Data<>(at, events.getUpperBound())));
    }

    /** How far into what is drawn a place of the scene is, from 0 to 1. */
    double share(Point2D place) {
        return Math.clamp(time.sceneToLocal(place).getX() / time.getWidth(), 0, 1);
    }

    /** Where that is in another node, from its left. */
    double place(double share, Node other) {
        return other.sceneToLocal(time.localToScene(share * time.getWidth(), 0)).getX();
    }

    static String words(Reactions reactions, Texts texts) {
        var peak = reactions.peak();
        return texts.get(
                "reactions.words",
                Formats.duration(reactions.stretch().step()),
                peak.opens(),
                Formats.when(peak.from()));
    }

    private static void fill(
            XYChart.Series<Number, Number> series,
            Reactions reactions,
            ToLongFunction<Reactions.Step> count) {
        var begin = reactions.steps().getFirst().from();
        series.getData()
                .setAll(
                        reactions.steps().stream()
                                .map(step ->
                                        new XYChart.Data<Number, Number>(
                                                step.from().getEpochSecond()
                                                        - begin.getEpochSecond(),
                                                count.applyAsLong(step)))
                                .toList());
    }

    /** Seconds after the send as moments. */
    private static final class Moments extends StringConverter<Number> {
        private final Instant begin;

        Moments(Instant begin) {
            this.begin = begin;
        }

        @Override
        public String toString(@Nullable Number seconds) {
            return seconds == null ? "" : Formats.moment(begin.plusSeconds(seconds.longValue()));
        }

        @Override
        public Number fromString(String words) {
            throw new UnsupportedOperationException(words);
        }
    }
}
