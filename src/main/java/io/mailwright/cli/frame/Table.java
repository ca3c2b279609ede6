package io.mailwright.cli.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table for people: columns as wide as their widest cell, numbers to the right. */
public final class Table {
    private static final String NUMBER = "[\\d,.–]+";

    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... headings) {
        rows.add(List.of(headings));
    }

    /** Adds a row of as many cells as there are headings. */
    public Table row(Object... cells) {
        var row = new ArrayList<String>();
        for (var cell : cells) {
            row.add(
                    cell instanceof Number number
                            ? "%,d".formatted(number.longValue())
                            : oneLine(cell));
        }
        rows.add(row);
        return this;
    }

    private static String oneLine(Object cell) {
        return cell.toString().replaceAll("\\p{Cntrl}+", " ");
    }

    @Override
    public String toString() {
        return text(rows);
    }

    /** Without the headings, to go on with a table that has them. */
    String rows() {
        return text(rows.subList(1, rows.size()));
    }

    private String text(List<List<String>> shown) {
        var text = new StringBuilder();
        var widths = IntStream.range(0, rows.getFirst().size()).map(this::width).toArray();
        for (var row : shown) {
            var line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                line.append(padded(row.get(column), widths[column], column)).append("  ");
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString().stripTrailing();
    }

    private String padded(String cell, int width, int column) {
        var blanks = " ".repeat(width - length(cell));
        return isNumeric(column) ? blanks + cell : cell + blanks;
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    private boolean isNumeric(int column) {
        return rows.size() > 1
                && rows.stream().skip(1).allMatch(row -> row.get(column).matches(NUMBER));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
