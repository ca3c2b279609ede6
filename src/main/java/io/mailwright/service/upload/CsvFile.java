package io.mailwright.service.upload;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import io.mailwright.domain.Failure;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One CSV file, read as a stream as often as asked; memory does not grow with it. Blank lines are
 * passed over.
 */
final class CsvFile {
    /** A cell longer than this is no cell, but a quote that was never closed. */
    private static final int LONGEST_CELL = 1 << 20;

    private static final Pattern LINE = Pattern.compile("record starting at line (\\d+)");

    private final TextFile text;
    private final CsvFormat format;

    private CsvFile(TextFile text, CsvFormat format) {
        this.text = text;
        this.format = format;
    }

    /**
     * Finds out how the file is written.
     *
     * @throws Failure.FileUnusable in words, if it cannot be read as CSV
     */
    static CsvFile at(Path path) {
        var text = TextFile.at(path);
        try {
            var sample = CsvSample.of(text);
            var file = new CsvFile(text, sample.format(List.of()));
            var headings = file.first(0, 1);
            if (headings.isEmpty()) {
                throw new Failure.FileUnusable(path, "The file is empty.", null);
            }
            var format = sample.format(headings.getFirst().cells());
            HeadingCheck.check(path, format);
            return new CsvFile(text, format);
        } catch (IOException e) {
            throw text.unreadable(e);
        }
    }

    CsvFormat format() {
        return format;
    }

    Path path() {
        return text.path();
    }

    /** The first rows under the heading. */
    List<FileRow> first(int rows) {
        return first(1, rows);
    }

    /**
     * Gives every row under the heading to {@code rows}, in file order.
     *
     * @throws Failure.FileUnusable where it breaks off being CSV; the rows before were given
     */
    void read(java.util.function.Consumer<FileRow> rows) {
        reading(csv -> {
            var records = csv.stream().filter(CsvFile::isRow).iterator();
            records.next();
            records.forEachRemaining(csvRecord -> rows.accept(row(csvRecord)));
            return true;
        });
    }

    private List<FileRow> first(int from, int rows) {
        return reading(csv ->
                csv.stream()
                        .filter(CsvFile::isRow)
                        .skip(from)
                        .limit(rows)
                        .map(CsvFile::row)
                        .toList());
    }

    private <T> T reading(java.util.function.Function<CsvReader<CsvRecord>, T> use) {
        try (var reader = text.open();
                var csv = csv(reader, format.delimiter(), false)) {
            return use.apply(csv);
        } catch (IOException e) {
            throw text.unreadable(e);
        } catch (UncheckedIOException e) {
            var cause = e.getCause();
            throw text.unreadable(cause == null ? new IOException(e) : cause);
        } catch (CsvParseException e) {
            throw broken(e);
        }
    }

    static CsvReader<CsvRecord> csv(Reader reader, char delimiter, boolean lenient) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .trimWhitespacesAroundQuotes(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(lenient)
                .build(CsvRecordHandler.builder().maxFieldSize(LONGEST_CELL).build(), reader);
    }

    /** A line that holds nothing, or nothing but blanks, is no row. */
    static boolean isRow(CsvRecord csvRecord) {
        return csvRecord.getFieldCount() > 1 || !csvRecord.getField(0).isBlank();
    }

    private static FileRow row(CsvRecord csvRecord) {
        return new FileRow(csvRecord.getStartingLineNumber(), csvRecord.getFields());
    }

    private Failure.FileUnusable broken(CsvParseException e) {
        String said = String.valueOf(e.getMessage());
        var line = LINE.matcher(said);
        String where = line.find() ? "The row in line " + line.group(1) : "A row";
        String what =
                said.contains("after closing quote")
                        ? " has text after a closing quote. A quote inside a cell is written twice."
                        : " opens a quote that is never closed, or has a cell of over 1,000,000"
                                + " characters.";
        return new Failure.FileUnusable(path(), where + what, e);
    }
}
