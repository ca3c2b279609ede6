package io.mailwright.service.upload.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;

import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.FormatChoice;
import io.mailwright.domain.upload.Quoting;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The beginning of a table as text, from which delimiter, quotes and line ends are found. */
record TextSample(String text, boolean whole) {
    /** Rows looked at. */
    static final int ROWS = 50;

    private static final int CHARACTERS = 1 << 16;
    private static final double MISPLACED = 0.9;
    private static final List<Character> USUAL = List.of(',', ';', '\t', '|');

    /** Stands inside addresses, names and numbers too often to be taken for a delimiter. */
    private static final String INSIDE_VALUES = "\"'.@-_ ()+&\uFEFF";

    /** What spreadsheets write and read before the first row. */
    private static final Pattern SEPARATOR = Pattern.compile("(?i)\"?sep=(.)\"?(\r\n|\r|\n)");

    private static final Pattern SINGLE_QUOTED =
            Pattern.compile("(?m)(?:^|[,;\t|])'[^'\r\n]*'(?=[,;\t|]|$)");

    static TextSample of(TextFile file) throws IOException {
        try (Reader reader = file.open()) {
            var buffer = new char[CHARACTERS];
            int length = 0;
            int read = reader.read(buffer, 0, CHARACTERS);
            while (read > 0) {
                length += read;
                read = reader.read(buffer, length, CHARACTERS - length);
            }
            return new TextSample(new String(buffer, 0, length), length < CHARACTERS);
        }
    }

    /** The line that names the delimiter, with its end; empty if there is none. */
    String separatorLine() {
        var line = SEPARATOR.matcher(text);
        return line.lookingAt() ? line.group() : "";
    }

    /** Delimiter and quotes, as far as they were not chosen. */
    Dialect dialect(FormatChoice choice) {
        var delimiter = choice.delimiter();
        var quotings = choice.quoting() == null ? quotings() : List.of(choice.quoting());
        if (delimiter != null) {
            return best(List.of(delimiter), quotings)
                    .map(Candidate::dialect)
                    .orElseThrow(() ->
                            new Failure.Invalid(
                                    "The delimiter %s is the quote too, or ends a line. Choose another."
                                            .formatted(delimiter)));
        }
        return named().flatMap(named -> best(List.of(named), quotings))
                .map(Candidate::dialect)
                .orElseGet(() -> found(quotings));
    }

    private Optional<Character> named() {
        var line = SEPARATOR.matcher(text);
        return line.lookingAt() ? Optional.of(line.group(1).charAt(0)) : Optional.empty();
    }

    private Dialect found(List<Quoting> quotings) {
        var usual = best(USUAL, quotings).orElseThrow();
        return usual.width > 1 ? usual.dialect : unusual(quotings, usual.dialect);
    }

    /** How one was found to be written; the first that fits is taken. */
    private List<Quoting> quotings() {
        var likely = new ArrayList<Quoting>();
        if (SINGLE_QUOTED.matcher(text).results().limit(2).count() == 2) {
            likely.add(Quoting.SINGLE);
        }
        likely.add(Quoting.DOUBLED);
        if (text.contains("\\\"")) {
            likely.add(Quoting.BACKSLASH);
        }
        return likely;
    }

    private Dialect unusual(List<Quoting> quotings, Dialect otherwise) {
        var first = rest().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        var seen =
                first.chars()
                        .filter(c -> !Character.isLetterOrDigit(c) && INSIDE_VALUES.indexOf(c) < 0)
                        .distinct()
                        .mapToObj(c -> (char) c)
                        .toList();
        return best(seen, quotings)
                .filter(best -> best.width > 1 && best.consistency == 1)
                .map(Candidate::dialect)
                .orElse(otherwise);
    }

    /**
     * That under which most rows are as wide as the first and quotes are in their places; then the
     * one with most columns, then the first.
     */
    private Optional<Candidate> best(List<Character> delimiters, List<Quoting> quotings) {
        return delimiters.stream()
                .flatMap(delimiter ->
                        quotings.stream().map(quoting -> new Dialect(delimiter, quoting)))
                .filter(Dialect::isPossible)
                .map(this::candidate)
                .max(
                        Comparator.comparingDouble(Candidate::consistency)
                                .thenComparingInt(Candidate::width));
    }

    private Candidate candidate(Dialect dialect) {
        var widths = widths(dialect.lenient());
        int width = widths.isEmpty() ? 0 : widths.getFirst();
        long alike = widths.stream().filter(other -> other == width).count();
        double consistency = width > 1 ? (double) alike / widths.size() : 0;
        boolean isSound = widths.size() == widths(dialect).size();
        return new Candidate(dialect, width, isSound ? consistency : consistency * MISPLACED);
    }

    private List<Integer> widths(Dialect dialect) {
        try (var csv = dialect.cut(new StringReader(rest()))) {
            var widths =
                    csv.stream()
                            .filter(Dialect::isRow)
                            .limit(ROWS)
                            .map(CsvRecord::getFieldCount)
                            .toList();
            boolean lastIsCut = !whole && widths.size() > 1 && widths.size() < ROWS;
            return lastIsCut ? widths.subList(0, widths.size() - 1) : widths;
        } catch (IOException | CsvParseException _) {
            return List.of();
        }
    }

    /** How many rows there are in it. */
    long rows(Dialect dialect) {
        try (var csv = dialect.lenient().cut(new StringReader(rest()))) {
            return csv.stream().filter(Dialect::isRow).count();
        } catch (IOException | CsvParseException _) {
            return 0;
        }
    }

    private String rest() {
        return text.substring(separatorLine().length());
    }

    /** That of the first line; LF if there is none. */
    String lineEnd() {
        int lf = text.indexOf('\n');
        int cr = text.indexOf('\r');
        if (cr >= 0 && (lf < 0 || cr < lf)) {
            return lf == cr + 1 ? "\r\n" : "\r";
        }
        return "\n";
    }

    private record Candidate(Dialect dialect, int width, double consistency) {}
}
