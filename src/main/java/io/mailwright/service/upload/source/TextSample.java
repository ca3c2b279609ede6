package io.mailwright.service.upload.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;

import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.FormatChoice;
import io.mailwright.domain.upload.Quoting;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The beginning of a table as text, from which delimiter, quotes and line ends are found.
 *
 * @param whole whether it is all of the text
 * @param above how many lines of the file are none of the table, if that was said
 */
record TextSample(String text, boolean whole, @Nullable Integer above) {
    /** Rows looked at. */
    static final int ROWS = 50;

    private static final int CHARACTERS = 1 << 16;
    private static final double MISPLACED = 0.9;
    private static final double LIKELY = 0.5;
    private static final List<Character> USUAL = List.of(',', ';', '\t', '|');

    /** Stands inside addresses, names and numbers too often to be taken for a delimiter. */
    private static final String INSIDE_VALUES = "\"'.@-_ ()+&\uFEFF";

    /** What spreadsheets write and read before the first row. */
    private static final Pattern SEPARATOR = Pattern.compile("(?i)\"?sep=(.)\"?(\r\n|\r|\n)");

    private static final Pattern SINGLE_QUOTED =
            Pattern.compile("(?m)(?:^|[,;\t|])'[^'\r\n]*'(?=[,;\t|]|$)");

    static TextSample of(TextFile file, @Nullable Integer above) throws IOException {
        try (Reader reader = file.open()) {
            var buffer = new char[CHARACTERS];
            int length = 0;
            int read = reader.read(buffer, 0, CHARACTERS);
            while (read > 0) {
                length += read;
                read = reader.read(buffer, length, CHARACTERS - length);
            }
            return new TextSample(new String(buffer, 0, length), length < CHARACTERS, above);
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
     * one with most columns, then the first. Where there is none, titles may stand above.
     */
    private Optional<Candidate> best(List<Character> delimiters, List<Quoting> quotings) {
        var below = best(delimiters, quotings, false);
        return below.filter(Candidate::isLikely)
                .or(() -> best(delimiters, quotings, true).filter(Candidate::isLikely))
                .or(() -> below);
    }

    private Optional<Candidate> best(
            List<Character> delimiters, List<Quoting> quotings, boolean titled) {
        return delimiters.stream()
                .flatMap(delimiter ->
                        quotings.stream().map(quoting -> new Dialect(delimiter, quoting)))
                .filter(Dialect::isPossible)
                .map(dialect -> candidate(dialect, titled))
                .max(
                        Comparator.comparingDouble(Candidate::consistency)
                                .thenComparingInt(Candidate::width));
    }

    private Candidate candidate(Dialect dialect, boolean titled) {
        var widths = widths(dialect.lenient(), titled);
        int width = widths.isEmpty() ? 0 : widths.getFirst();
        long alike = widths.stream().filter(other -> other == width).count();
        double consistency = width > 1 ? (double) alike / widths.size() : 0;
        boolean isSound = widths.size() == widths(dialect, titled).size();
        return new Candidate(dialect, width, isSound ? consistency : consistency * MISPLACED);
    }

    /** Of the rows of the table; if it is titled, titles are not counted. */
    private List<Integer> widths(Dialect dialect, boolean titled) {
        try (var csv = dialect.cut(new StringReader(rest()))) {
            int below = above == null ? 0 : above - linesBefore();
            var rows =
                    csv.stream()
                            .filter(row ->
                                    Dialect.isRow(row) && row.getStartingLineNumber() > below)
                            .limit(ROWS)
                            .map(CsvRecord::getFields)
                            .toList();
            boolean lastIsCut = !whole && rows.size() > 1 && rows.size() < ROWS;
            var seen = lastIsCut ? rows.subList(0, rows.size() - 1) : rows;
            int titles = titled && above == null ? Top.titles(seen) : 0;
            return seen.stream().skip(titles).map(List::size).toList();
        } catch (IOException | CsvParseException _) {
            return List.of();
        }
    }

    /** How many rows there are in it below so many lines. */
    long rows(Dialect dialect, int leftOut) {
        int below = leftOut - linesBefore();
        try (var csv = dialect.lenient().cut(new StringReader(rest()))) {
            return csv.stream()
                    .filter(row -> Dialect.isRow(row) && row.getStartingLineNumber() > below)
                    .count();
        } catch (IOException | CsvParseException _) {
            return 0;
        }
    }

    /** Those that are not in what is parsed. */
    private int linesBefore() {
        return separatorLine().isEmpty() ? 0 : 1;
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

    private record Candidate(Dialect dialect, int width, double consistency) {
        boolean isLikely() {
            return consistency > LIKELY;
        }
    }
}
