package io.mailwright.ui.chart;

import java.util.List;

/** One thing in a picture. Lengths are in pixels of a picture that is not enlarged. */
public sealed interface Mark {
    /**
     * A line from point to point.
     *
     * @param width of the line
     * @param dashes lengths of dashes and gaps by turns; empty for a whole line
     */
    record Path(List<Point> points, Ink ink, double width, List<Double> dashes) implements Mark {
        public Path {
            points = List.copyOf(points);
            dashes = List.copyOf(dashes);
        }
    }

    /** A faint area within points, the last of which is joined to the first. */
    record Area(List<Point> points, Ink ink) implements Mark {
        public Area {
            points = List.copyOf(points);
        }
    }

    /**
     * A rectangle.
     *
     * @param strength how much the colour covers, from 0 to 1
     */
    record Box(Point corner, double width, double height, Ink ink, double strength)
            implements Mark {}

    /**
     * A line of text.
     *
     * @param at where its base line begins, ends or has its middle
     */
    record Words(Point at, String text, Anchor anchor, Type type, Ink ink) implements Mark {}

    /** Which part of a text stands at its place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** How large a text is. */
    enum Type {
        SMALL(11, false),
        TITLE(16, true);

        private final int size;
        private final boolean bold;

        Type(int size, boolean bold) {
            this.size = size;
            this.bold = bold;
        }

        int size() {
            return size;
        }

        boolean isBold() {
            return bold;
        }
    }
}
