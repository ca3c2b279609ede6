package io.mailwright.service.upload.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.FileFormat;
import io.mailwright.domain.upload.FilePreview;
import io.mailwright.domain.upload.FormatChoice;
import io.mailwright.domain.upload.Quoting;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One table as text, read as a stream as often as asked; memory does not grow with it. Blank lines
 * are passed over, and so is a first line that only names the delimiter.
 */
final class CsvFile implements RowSource {
    private static final Pattern LINE = Pattern.compile("(?i)record starting at line (\\d+)");

    private final TextFile text;
    private final TextSample sample;
    private final String separatorLine;
    private final Dialect dialect;
    private final int above;
    private final List<FileRow> beginning;
    private final FileLayout layout;

    /** Whether a cell was met that no parser takes whole; most files have none. */
    private boolean cutsCells;

    private CsvFile(TextFile text, TextSample sample, FormatChoice choice) {
        this.text = text;
        this.sample = sample;
        this.separatorLine = sample.separatorLine();
        this.dialect = sample.dialect(choice);
        var top = Top.of(this::beginning, choice.above());
        this.above = top.above();
        this.beginning = top.rows();
        if (beginning.isEmpty()) {
            throw new Failure.FileUnusable(text.path(), top.emptiness(), null);
        }
        var headings = Headings.of(beginning, choice.heading());
        this.layout =
                new FileLayout(
                        new FileFormat.Text(
                                text.charset(),
                                dialect.delimiter(),
                                dialect.quoting(),
                                headings.exist(),
                                above),
                        text.byteOrderMark(),
                        sample.lineEnd(),
                        headings.names());
    }

    /**
     * Finds out how the text is written.
     *
     * @throws Failure.FileUnusable in words, if it cannot be read as rows
     */
    static CsvFile open(TextFile text, FormatChoice choice) {
        try {
            return new CsvFile(text, TextSample.of(text, choice.above()), choice);
        } catch (IOException e) {
            throw text.unreadable(e);
        }
    }

    @Override
    public FileLayout layout() {
        return layout;
    }

    @Override
    public Path path() {
        return text.path();
    }

    @Override
    public FilePreview.RowEstimate estimate() {
        long rows = Math.max(0, sample.rows(dialect, above) - headings());
        if (sample.whole()) {
            return new FilePreview.RowEstimate(rows, true);
        }
        double share = (double) sample.text().getBytes(text.charset()).length / text.size();
        return new FilePreview.RowEstimate(Math.round(rows / share), false);
    }

    @Override
    public List<FileRow> first(int rows) {
        return beginning.stream().skip(headings()).limit(rows).toList();
    }

    @Override
    public void read(Consumer<FileRow> rows) {
        var given = new AtomicLong();
        reading(csv -> {
            long before = headings() + given.get();
            for (var csvRecord : csv) {
                if (isOfTable(csvRecord) && --before < 0) {
                    rows.accept(row(csvRecord));
                    given.incrementAndGet();
                }
            }
            return true;
        });
    }

    @Override
    public List<FileRow> sample(int rows) {
        var sampled = new ArrayList<FileRow>();
        try {
            reading(csv -> {
                sampled.clear();
                csv.stream()
                        .filter(this::isOfTable)
                        .skip(headings())
                        .limit(rows)
                        .forEach(csvRecord -> sampled.add(row(csvRecord)));
                return true;
            });
        } catch (Failure.FileUnusable _) {
            return sampled;
        }
        return sampled;
    }

    private boolean isOfTable(CsvRecord csvRecord) {
        return Dialect.isRow(csvRecord) && line(csvRecord.getStartingLineNumber()) > above;
    }

    private int headings() {
        return layout.format().heading() ? 1 : 0;
    }

    private List<FileRow> beginning(int below) {
        return reading(csv ->
                csv.stream()
                        .filter(Dialect::isRow)
                        .map(this::row)
                        .filter(row -> row.line() > below)
                        .limit(TextSample.ROWS)
                        .toList());
    }

    /** Once more from the beginning if a cell has to be cut. */
    private <T> T reading(Function<CsvReader<CsvRecord>, T> use) {
        try (var reader = text.open()) {
            skipSeparatorLine(reader);
            try (var csv = cutsCells ? dialect.openCutting(reader) : dialect.open(reader)) {
                return use.apply(csv);
            }
        } catch (StrayQuote stray) {
            throw stray(stray);
        } catch (IOException e) {
            throw text.unreadable(e);
        } catch (UncheckedIOException e) {
            var cause = e.getCause();
            if (cause instanceof StrayQuote stray) {
                throw stray(stray);
            }
            throw text.unreadable(cause == null ? new IOException(e) : cause);
        } catch (CsvParseException e) {
            if (cutsCells || !isTooLong(e)) {
                throw broken(e);
            }
            cutsCells = true;
            return reading(use);
        }
    }

    /** Whether a cell or a row is too long, or has too many cells. */
    private static boolean isTooLong(CsvParseException e) {
        var said = String.valueOf(e.getMessage());
        return said.contains("max field size")
                || said.contains("max record size")
                || said.contains("maximum limit");
    }

    private void skipSeparatorLine(Reader reader) throws IOException {
        for (int i = 0; i < separatorLine.length(); i++) {
            if (reader.read() < 0) {
                return;
            }
        }
    }

    private FileRow row(CsvRecord csvRecord) {
        long line = line(csvRecord.getStartingLineNumber());
        return cutsCells
                ? cut(line, csvRecord.getFields())
                : new FileRow(line, csvRecord.getFields());
    }

    private static FileRow cut(long line, List<String> cells) {
        int overlong = 0;
        while (overlong < cells.size() && cells.get(overlong).length() <= Dialect.LONGEST_CELL) {
            overlong++;
        }
        return overlong == cells.size()
                ? new FileRow(line, cells)
                : new FileRow(line, shortened(cells), overlong);
    }

    /** Of a row that is refused no more is kept than a cell may have. */
    private static List<String> shortened(List<String> cells) {
        int left = Dialect.LONGEST_CELL;
        var kept = new ArrayList<String>();
        for (var cell : cells) {
            boolean fits = cell.length() <= left;
            kept.add(fits ? cell : "");
            left -= fits ? cell.length() : 0;
        }
        return kept;
    }

    private long line(long counted) {
        return separatorLine.isEmpty() ? counted : counted + 1;
    }

    private Failure.FileUnusable stray(StrayQuote stray) {
        long line = line(stray.line());
        return new Failure.QuoteUnclosed(
                path(),
                ("The row in line %,d has quotes in the wrong place, by which the next lines would"
                                + " become a part of its cell.%s Close or double them, or let every quote end"
                                + " with its line.")
                        .formatted(line, shown(line)),
                stray);
    }

    private Failure.FileUnusable broken(CsvParseException e) {
        String said = String.valueOf(e.getMessage());
        var match = LINE.matcher(said);
        long line = match.find() ? line(Long.parseLong(match.group(1))) : 0;
        String where = line == 0 ? "A row" : "The row in line " + line;
        if (said.contains("after closing quote")) {
            var reason =
                    where
                            + " has text after a closing quote."
                            + shown(line)
                            + " A quote inside a cell is written twice.";
            return dialect.quoting() == Quoting.DOUBLED
                    ? new Failure.QuotesMisplaced(path(), reason, e)
                    : new Failure.FileUnusable(path(), reason, e);
        }
        return new Failure.QuoteUnclosed(
                path(),
                where
                        + " opens a quote that is never closed."
                        + shown(line)
                        + " Close it, or let every quote end with its line.",
                e);
    }

    private String shown(long line) {
        return line == 0 ? "" : text.shown(line);
    }
}
