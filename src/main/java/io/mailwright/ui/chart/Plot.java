package io.mailwright.ui.chart;

import io.mailwright.ui.chart.Mark.Anchor;

import java.util.ArrayList;
import java.util.List;

/**
 * Curves between two axes, with what each is called below.
 *
 * @param across what is measured from left to right
 * @param up what is measured from the bottom
 */
public record Plot(Axis across, Axis up, List<Curve> curves) {
    private static final double LEFT = Drawing.EDGE + 52;
    private static final double RIGHT = Drawing.WIDTH - Drawing.EDGE - 24;
    private static final double HEIGHT = 280;
    private static final double BOTTOM = Drawing.TOP + HEIGHT;
    private static final double LABELS_AT = BOTTOM + 18;
    private static final double NAME_AT = BOTTOM + 36;
    private static final double GAP = 8;
    private static final double MIDDLE_OF_TEXT = 4;
    private static final double THICK = 2;

    public Plot {
        curves = List.copyOf(curves);
    }

    /** A picture of it. */
    public Drawing drawing(Drawing.Heading heading, String words) {
        var marks = new ArrayList<>(heading.marks());
        up.ticks().forEach(tick -> line(marks, tick));
        across.ticks().forEach(tick -> label(marks, tick));
        text(marks, new Point((LEFT + RIGHT) / 2, NAME_AT), across.name(), Anchor.MIDDLE);
        for (int i = 0; i < curves.size(); i++) {
            curve(marks, i);
        }
        var legend = new Legend(curves.stream().map(Curve::name).toList());
        double legendTop = across.name().isEmpty() ? NAME_AT : NAME_AT + 2 * GAP;
        marks.addAll(legend.marks(legendTop));
        return new Drawing(heading, words, legendTop + legend.height(), marks);
    }

    private static double at(double share) {
        return LEFT + share * (RIGHT - LEFT);
    }

    private Point place(Point value) {
        return new Point(at(across.share(value.x())), BOTTOM - up.share(value.y()) * HEIGHT);
    }

    private void line(List<Mark> marks, Axis.Tick tick) {
        double y = BOTTOM - up.share(tick.at()) * HEIGHT;
        marks.add(
                new Mark.Path(
                        List.of(new Point(LEFT, y), new Point(RIGHT, y)), Ink.LINE, 1, List.of()));
        text(marks, new Point(LEFT - GAP, y + MIDDLE_OF_TEXT), tick.words(), Anchor.END);
    }

    private void label(List<Mark> marks, Axis.Tick tick) {
        text(marks, new Point(at(across.share(tick.at())), LABELS_AT), tick.words(), Anchor.MIDDLE);
    }

    private static void text(List<Mark> marks, Point at, String text, Anchor anchor) {
        if (!text.isEmpty()) {
            marks.add(new Mark.Words(at, text, anchor, Mark.Type.SMALL, Ink.MUTED));
        }
    }

    private void curve(List<Mark> marks, int number) {
        var curve = curves.get(number);
        if (curve.points().isEmpty()) {
            return;
        }
        var places = curve.points().stream().map(this::place).toList();
        if (curve.isArea()) {
            var around = new ArrayList<>(places);
            around.add(new Point(places.getLast().x(), BOTTOM));
            around.add(new Point(places.getFirst().x(), BOTTOM));
            marks.add(new Mark.Area(around, Ink.ofSeries(number)));
        }
        marks.add(new Mark.Path(places, Ink.ofSeries(number), THICK, Legend.dashes(number)));
    }
}
