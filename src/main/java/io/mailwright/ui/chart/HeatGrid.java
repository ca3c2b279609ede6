package io.mailwright.ui.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers in rows and columns, each the darker the larger it is.
 *
 * @param rows what each row is called, and its numbers
 * @param columns what stands above the columns; empty where nothing does
 */
public record HeatGrid(List<Row> rows, List<String> columns) {
    private static final double LEFT = Drawing.EDGE + 52;
    private static final double WIDTH = Drawing.WIDTH - Drawing.EDGE - LEFT;
    private static final double ROW = 26;
    private static final double GAP = 2;
    private static final double TEXT_AT = 17;
    private static final double FAINTEST = 0.15;

    /** One row. */
    public record Row(String name, List<Long> numbers) {
        public Row {
            numbers = List.copyOf(numbers);
        }
    }

    public HeatGrid {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /** A picture of it. */
    public Drawing drawing(Drawing.Heading heading, String words) {
        var marks = new ArrayList<>(heading.marks());
        double cell = WIDTH / columns.size();
        for (int i = 0; i < columns.size(); i++) {
            text(marks, LEFT + i * cell, Drawing.TOP, columns.get(i));
        }
        long most =
                rows.stream()
                        .flatMap(row -> row.numbers().stream())
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(0);
        for (int r = 0; r < rows.size(); r++) {
            double y = Drawing.TOP + GAP * 4 + r * ROW;
            text(marks, Drawing.EDGE, y + TEXT_AT, rows.get(r).name());
            var numbers = rows.get(r).numbers();
            for (int i = 0; i < numbers.size(); i++) {
                marks.add(box(new Point(LEFT + i * cell, y), cell - GAP, numbers.get(i), most));
            }
        }
        return new Drawing(
                heading, words, Drawing.TOP + rows.size() * ROW + 2 * Drawing.EDGE, marks);
    }

    private static Mark box(Point corner, double width, long number, long most) {
        return number == 0
                ? new Mark.Box(corner, width, ROW - GAP, Ink.EMPTY, 1)
                : new Mark.Box(
                        corner,
                        width,
                        ROW - GAP,
                        Ink.FIRST,
                        FAINTEST + (1 - FAINTEST) * number / most);
    }

    private static void text(List<Mark> marks, double x, double y, String text) {
        if (!text.isEmpty()) {
            marks.add(
                    new Mark.Words(
                            new Point(x, y), text, Mark.Anchor.START, Mark.Type.SMALL, Ink.MUTED));
        }
    }
}
