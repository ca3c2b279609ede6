package io.mailwright.ui.engagement;

import io.mailwright.ui.text.Dates;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.scene.chart.AreaChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How many people were on a list day by day, as an area, with the chosen day marked. */
final class GrowthChart {
    private static final double HEIGHT = 160;

    private final Texts texts;
    private final NumberAxis days = new NumberAxis();
    private final NumberAxis people = new NumberAxis();
    private final XYChart.Series<Number, Number> members = new XYChart.Series<>();
    private final XYChart.Series<Number, Number> mark = new XYChart.Series<>();
    private final AreaChart<Number, Number> chart = new AreaChart<>(days, people);

    GrowthChart(Texts texts) {
        this.texts = texts;
        for (var axis : new NumberAxis[] {days, people}) {
            axis.setAutoRanging(false);
            axis.setMinorTickVisible(false);
            axis.setAnimated(false);
        }
        days.setTickLabelFormatter(new DayWords());
        chart.setId("growth");
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        chart.setLegendVisible(false);
        chart.setMinHeight(HEIGHT);
        chart.setPrefHeight(HEIGHT);
        chart.getData().add(members);
        chart.getData().add(mark);
    }

    AreaChart<Number, Number> node() {
        return chart;
    }

    void show(List<GrowthDay> all) {
        var scale = GrowthScale.of(all);
        days.setLowerBound((double) scale.first());
        days.setUpperBound((double) scale.last());
        days.setTickUnit((double) scale.dayUnit());
        people.setUpperBound(scale.top());
        people.setTickUnit(scale.unit());
        members.getData().setAll(steps(all, scale.last()));
        chart.setAccessibleText(words(all, texts));
    }

    /** From how many to how many, and the most. */
    static String words(List<GrowthDay> all, Texts texts) {
        return texts.get(
                "growth.words",
                all.getFirst().members(),
                Dates.shown(all.getFirst().day()),
                all.getLast().members(),
                all.stream().mapToLong(GrowthDay::members).max().orElse(0));
    }

    /** Between two days with changes it stays as it was. */
    private static List<XYChart.Data<Number, Number>> steps(List<GrowthDay> all, long last) {
        var points = new ArrayList<XYChart.Data<Number, Number>>();
        long before = all.getFirst().members();
        for (var day : all) {
            points.add(new XYChart.Data<>(day.day().toEpochDay(), before));
            points.add(new XYChart.Data<>(day.day().toEpochDay(), day.members()));
            before = day.members();
        }
        points.add(new XYChart.Data<>(last, before));
        return points;
    }

    /** Marks a day. */
    void mark(@Nullable LocalDate day) {
        if (day == null) {
            mark.getData().clear();
        } else {
            mark.getData()
                    .setAll(
                            List.of(
                                    new XYChart.Data<>(day.toEpochDay(), 0),
                                    new XYChart.Data<>(day.toEpochDay(), people.getUpperBound())));
        }
    }

    /** Days since 1970 as dates. */
    private static final class DayWords extends StringConverter<Number> {
        @Override
        public String toString(@Nullable Number day) {
            return day == null ? "" : Formats.day(LocalDate.ofEpochDay(day.longValue()));
        }

        @Override
        public Number fromString(String words) {
            throw new UnsupportedOperationException(words);
        }
    }
}
