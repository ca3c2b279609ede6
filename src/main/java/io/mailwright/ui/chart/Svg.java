package io.mailwright.ui.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes a picture as SVG 1.1: one file with nothing in it that is run or fetched. Letters that XML
 * cannot hold are left out.
 */
final class Svg {
    private final StringBuilder svg = new StringBuilder();

    private Svg() {}

    static String of(Drawing drawing) {
        var svg = new Svg();
        svg.whole(drawing);
        return svg.svg.toString();
    }

    private void whole(Drawing drawing) {
        var size = number(Drawing.WIDTH) + "\" height=\"" + number(drawing.height());
        svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"")
                .append(size)
                .append("\" viewBox=\"0 0 ")
                .append(number(Drawing.WIDTH))
                .append(' ')
                .append(number(drawing.height()))
                .append("\" font-family=\"Inter, Helvetica, Arial, sans-serif\">\n<title>")
                .append(escaped(drawing.heading().title()))
                .append("</title>\n<desc>")
                .append(escaped(drawing.words()))
                .append("</desc>\n<rect width=\"")
                .append(size)
                .append("\" fill=\"")
                .append(Ink.PAPER.hex())
                .append("\"/>\n");
        drawing.marks().forEach(this::mark);
        svg.append("</svg>\n");
    }

    private void mark(Mark mark) {
        switch (mark) {
            case Mark.Path path -> path(path);
            case Mark.Area area ->
                    svg.append("<polygon points=\"")
                            .append(places(area.points()))
                            .append("\" fill=\"")
                            .append(area.ink().hex())
                            .append("\" fill-opacity=\"")
                            .append(number(Sheet.FAINT))
                            .append("\"/>\n");
            case Mark.Box box -> box(box);
            case Mark.Words words -> words(words);
        }
    }

    private void path(Mark.Path path) {
        svg.append("<polyline points=\"")
                .append(places(path.points()))
                .append("\" fill=\"none\" stroke=\"")
                .append(path.ink().hex())
                .append("\" stroke-width=\"")
                .append(number(path.width()));
        if (!path.dashes().isEmpty()) {
            svg.append("\" stroke-dasharray=\"")
                    .append(
                            path.dashes().stream()
                                    .map(Svg::number)
                                    .collect(Collectors.joining(" ")));
        }
        svg.append("\"/>\n");
    }

    private void box(Mark.Box box) {
        svg.append("<rect x=\"")
                .append(number(box.corner().x()))
                .append("\" y=\"")
                .append(number(box.corner().y()))
                .append("\" width=\"")
                .append(number(box.width()))
                .append("\" height=\"")
                .append(number(box.height()))
                .append("\" fill=\"")
                .append(box.ink().hex())
                .append("\" fill-opacity=\"")
                .append(number(box.strength()))
                .append("\"/>\n");
    }

    private void words(Mark.Words words) {
        svg.append("<text x=\"")
                .append(number(words.at().x()))
                .append("\" y=\"")
                .append(number(words.at().y()))
                .append("\" text-anchor=\"")
                .append(words.anchor().name().toLowerCase(Locale.ROOT))
                .append("\" font-size=\"")
                .append(words.type().size())
                .append(words.type().isBold() ? "\" font-weight=\"bold" : "")
                .append("\" fill=\"")
                .append(words.ink().hex())
                .append("\">")
                .append(escaped(words.text()))
                .append("</text>\n");
    }

    private static String places(List<Point> points) {
        return points.stream()
                .map(point -> number(point.x()) + "," + number(point.y()))
                .collect(Collectors.joining(" "));
    }

    /** With two decimals and a point, whatever the user's language. */
    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number)
                .replaceAll("0+$", "")
                .replaceAll("\\.$", "");
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        text.codePoints()
                .filter(Svg::isXml)
                .forEach(letter -> {
                    switch (letter) {
                        case '&' -> escaped.append("&amp;");
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        default -> escaped.appendCodePoint(letter);
                    }
                });
        return escaped.toString();
    }

    /** XML 1.0, production 2; half of a pair is no letter. */
    private static boolean isXml(int letter) {
        return letter == '\t'
                || (letter >= ' ' && letter < Character.MIN_SURROGATE)
                || (letter > Character.MAX_SURROGATE && letter < 0xFFFE)
                || letter > 0xFFFF;
    }
}
