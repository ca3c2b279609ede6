package io.mailwright.ui.engagement;

import io.mailwright.ui.chart.Axis;
import io.mailwright.ui.chart.Curve;
import io.mailwright.ui.chart.Drawing;
import io.mailwright.ui.chart.Plot;
import io.mailwright.ui.chart.Point;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** How many people were on a list day by day, as a picture. */
final class GrowthPicture {
    private GrowthPicture() {}

    /**
     * A picture.
     *
     * @param list what the list is called
     */
    static Drawing of(List<GrowthDay> days, String list, Texts texts) {
        var scale = GrowthScale.of(days);
        return new Plot(
                        new Axis("", scale.first(), scale.last(), days(scale)),
                        new Axis("", 0, scale.top(), people(scale)),
                        List.of(new Curve(texts.get("growth"), steps(days, scale), true)))
                .drawing(
                        new Drawing.Heading(
                                texts.get("growth"),
                                texts.get(
                                        "growth.picture", list, Formats.day(days.getLast().day()))),
                        GrowthChart.words(days, texts));
    }

    private static List<Axis.Tick> days(GrowthScale scale) {
        return LongStream.iterate(
                        scale.first(), day -> day <= scale.last(), day -> day + scale.dayUnit())
                .mapToObj(day -> new Axis.Tick(day, Formats.day(LocalDate.ofEpochDay(day))))
                .toList();
    }

    private static List<Axis.Tick> people(GrowthScale scale) {
        return DoubleStream.iterate(0, at -> at <= scale.top(), at -> at + scale.unit())
                .mapToObj(at -> new Axis.Tick(at, Formats.count(Math.round(at))))
                .toList();
    }

    /** Between two days with changes it stays as it was. */
    private static List<Point> steps(List<GrowthDay> days, GrowthScale scale) {
        var points = new ArrayList<Point>();
        long before = days.getFirst().members();
        for (var day : days) {
            points.add(new Point(day.day().toEpochDay(), before));
            points.add(new Point(day.day().toEpochDay(), day.members()));
            before = day.members();
        }
        points.add(new Point(scale.last(), before));
        return points;
    }
}
