package io.mailwright.ui.chart;

import java.util.List;

/**
 * A picture of a chart, made of its figures rather than of the screen: the same at any size of the
 * window and in either theme. Immutable.
 *
 * @param words what it shows, for those who do not see it
 * @param height in pixels, as is {@link #WIDTH}
 */
public record Drawing(Heading heading, String words, double height, List<Mark> marks) {
    static final double WIDTH = 800;
    static final double EDGE = 24;

    /** Below the heading. */
    static final double TOP = 76;

    private static final double TITLE_AT = 32;
    private static final double LINE_AT = 52;

    public Drawing {
        marks = List.copyOf(marks);
    }

    /**
     * What stands above a picture.
     *
     * @param title what is shown
     * @param line of what, and as of when
     */
    public record Heading(String title, String line) {
        List<Mark> marks() {
            return List.of(
                    new Mark.Words(
                            new Point(EDGE, TITLE_AT),
                            title,
                            Mark.Anchor.START,
                            Mark.Type.TITLE,
                            Ink.TEXT),
                    new Mark.Words(
                            new Point(EDGE, LINE_AT),
                            line,
                            Mark.Anchor.START,
                            Mark.Type.SMALL,
                            Ink.MUTED));
        }
    }
}
