package io.mailwright.ui.chart;

import java.util.ArrayList;
import java.util.List;

/** What the curves of a plot are called, in two columns below it. */
record Legend(List<String> names) {
    private static final int COLUMNS = 2;
    private static final double ROW = 18;
    private static final double WIDTH = (Drawing.WIDTH - 2 * Drawing.EDGE) / COLUMNS;
    private static final double KEY = 28;
    private static final double GAP = 8;
    private static final double THICK = 2;
    private static final double MIDDLE_OF_TEXT = 4;

    /** What of a name surely has room. */
    private static final int LETTERS = 48;

    /** For curves whose colour was used once, twice, three times before. */
    private static final List<List<Double>> DASHES =
            List.of(List.of(), List.of(7.0, 4.0), List.of(2.0, 3.0), List.of(9.0, 3.0, 2.0, 3.0));

    Legend {
        names = List.copyOf(names);
    }

    /** How the line of the curve with this number, from 0, is broken. */
    static List<Double> dashes(int number) {
        return DASHES.get(Ink.round(number) % DASHES.size());
    }

    double height() {
        int rows = (names.size() + COLUMNS - 1) / COLUMNS;
        return rows * ROW + Drawing.EDGE;
    }

    List<Mark> marks(double top) {
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < names.size(); i++) {
            double x = Drawing.EDGE + i % COLUMNS * WIDTH;
            int row = i / COLUMNS;
            double y = top + row * ROW + ROW / 2;
            marks.add(
                    new Mark.Path(
                            List.of(new Point(x, y), new Point(x + KEY, y)),
                            Ink.ofSeries(i),
                            THICK,
                            dashes(i)));
            marks.add(
                    new Mark.Words(
                            new Point(x + KEY + GAP, y + MIDDLE_OF_TEXT),
                            shortened(names.get(i)),
                            Mark.Anchor.START,
                            Mark.Type.SMALL,
                            Ink.TEXT));
        }
        return marks;
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LETTERS
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LETTERS - 1)) + "…";
    }
}
