package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.EventType;
import io.mailwright.ui.chart.Axis;
import io.mailwright.ui.chart.Curve;
import io.mailwright.ui.chart.Drawing;
import io.mailwright.ui.chart.Plot;
import io.mailwright.ui.chart.Point;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The reactions to several sends over the hours since each of them, as a picture. */
final class CurvePicture {
    private static final int TIMES = 6;

    private CurvePicture() {}

    /** Nothing without sends. */
    static Optional<Drawing> of(List<Compared> compared, EventType type, Span span, Texts texts) {
        return compared.stream()
                .map(one -> one.send().report().asOf())
                .min(Instant::compareTo)
                .map(asOf ->
                        plot(compared, type, span, texts)
                                .drawing(
                                        new Drawing.Heading(
                                                texts.get("compare.curves"),
                                                texts.get(
                                                        type == EventType.OPEN
                                                                ? "compare.picture.opens"
                                                                : "compare.picture.clicks",
                                                        Formats.whole(asOf))),
                                        CurveChart.words(compared, type, span, texts)));
    }

    private static Plot plot(List<Compared> compared, EventType type, Span span, Texts texts) {
        double hours = span.length().toHours();
        double top = CurveChart.top(compared, type, span);
        return new Plot(
                new Axis(
                        texts.get("compare.hours"),
                        0,
                        hours,
                        IntStream.rangeClosed(0, TIMES)
                                .mapToObj(i -> tick(i * hours / TIMES))
                                .toList()),
                new Axis(
                        "",
                        0,
                        top,
                        IntStream.rangeClosed(0, CurveChart.LINES)
                                .mapToObj(i ->
                                        new Axis.Tick(
                                                i * top / CurveChart.LINES,
                                                Formats.percent(i * top / CurveChart.LINES)))
                                .toList()),
                compared.stream()
                        .map(one ->
                                new Curve(
                                        one.send().name(),
                                        points(one.curve(type, span), span),
                                        false))
                        .toList());
    }

    private static Axis.Tick tick(double hours) {
        return new Axis.Tick(hours, Formats.count(Math.round(hours)));
    }

    /** From nothing at the sending on. */
    private static List<Point> points(List<Double> curve, Span span) {
        var points = new ArrayList<Point>();
        if (!curve.isEmpty()) {
            points.add(new Point(0, 0));
        }
        for (double share : curve) {
            points.add(new Point(points.size() * (double) span.step().toHours(), share));
        }
        return points;
    }
}
