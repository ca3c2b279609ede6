package io.mailwright.service.upload.source;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Tables at random, the same for the same seed, and how they are written in every dialect. */
final class RandomTable {
    /** All that is awkward in a table; no mark, no address, nothing that XML cannot carry. */
    static final String AWKWARD = "\",;\t|'\\ =+-_x0#äéßŁřЮ名前🎉שa1\u00A0\u2028";

    private final SplittableRandom random;

    RandomTable(long seed) {
        random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(List<T> of) {
        return of.get(below(of.size()));
    }

    /** Rows of two cells or more, of which the first, and all of the headings, hold a letter. */
    List<List<String>> rows(String characters, String without) {
        var usable =
                characters
                        .codePoints()
                        .filter(c -> without.indexOf(c) < 0)
                        .mapToObj(Character::toString)
                        .toList();
        int width = 2 + below(5);
        var rows = new ArrayList<List<String>>();
        for (int i = 2 + below(60); i > 0; i--) {
            var row = new ArrayList<String>();
            row.add("k" + i + cell(usable));
            while (row.size() < width) {
                // Titles stand above headings of which most are empty.
                row.add((rows.isEmpty() ? "k" + row.size() : "") + cell(usable));
            }
            rows.add(List.copyOf(row));
        }
        return rows;
    }

    private String cell(List<String> usable) {
        var cell = new StringBuilder();
        for (int i = below(4) == 0 ? 0 : below(12); i > 0; i--) {
            cell.append(one(usable));
        }
        return cell.toString();
    }

    /** A table as text, as simple as can be: not by the library that reads it. */
    static String written(List<List<String>> rows, Dialect dialect, String lineEnd) {
        var text = new StringBuilder();
        for (var row : rows) {
            var cells = row.stream().map(cell -> written(cell, dialect)).toList();
            text.append(String.join(String.valueOf(dialect.delimiter()), cells)).append(lineEnd);
        }
        return text.toString();
    }

    private static String written(String cell, Dialect dialect) {
        return switch (dialect.quoting()) {
            case NONE -> cell;
            case SINGLE -> "'" + cell.replace("'", "''") + "'";
            case BACKSLASH -> '"' + cell.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            case DOUBLED, LENIENT, IN_LINE -> '"' + cell.replace("\"", "\"\"") + '"';
        };
    }
}
