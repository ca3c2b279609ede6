package io.mailwright.service.upload.source;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import io.mailwright.domain.upload.Quoting;

import java.io.Reader;

/** How rows of text are parted into cells; opens a parser for it. */
public record Dialect(char delimiter, Quoting quoting) {
    /** Commas and double quotes. */
    public static final Dialect PLAIN = new Dialect(',', Quoting.DOUBLED);

    /** A cell longer than this, in characters, is no cell. */
    static final int LONGEST_CELL = 1 << 20;

    /** A row with more cells than this is no row. */
    private static final int MOST_CELLS = 1 << 20;

    /** A row longer than this, in characters, is no row. */
    private static final int LONGEST_ROW = 1 << 25;

    /** Never a character of a text. */
    private static final char NO_QUOTE = '\uFFFF';

    /**
     * Reads all of a text; what is not in this dialect fails while it is read, quotes that would
     * make one cell of several lines with a {@link StrayQuote}.
     */
    public CsvReader<CsvRecord> open(Reader reader) {
        return parser(quotesDoubled(reader, false), mendsQuotes(), LONGEST_CELL);
    }

    /**
     * As {@link #open}, but cells that are too long are cut, and are still longer than allowed; of
     * rows that are too long one cell is so.
     */
    CsvReader<CsvRecord> openCutting(Reader reader) {
        var cells = new LongCellReader(quotesDoubled(reader, false), delimiter, quote());
        var rows = new LongRowReader(cells, delimiter, quote(), LONGEST_ROW, MOST_CELLS);
        return parser(rows, mendsQuotes(), 2 * LONGEST_CELL);
    }

    /** Reads the beginning of a text, which may end within quotes. */
    CsvReader<CsvRecord> cut(Reader reader) {
        return parser(quotesDoubled(reader, true), true, LONGEST_CELL);
    }

    private Reader quotesDoubled(Reader reader, boolean isCut) {
        return mendsQuotes() || quoting == Quoting.BACKSLASH
                ? new QuoteReader(reader, this, isCut)
                : reader;
    }

    /** Whether quotes in the wrong place are taken as they stand. */
    private boolean mendsQuotes() {
        return quoting == Quoting.LENIENT || quoting == Quoting.IN_LINE;
    }

    private CsvReader<CsvRecord> parser(Reader reader, boolean unclosed, int longest) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(quote())
                .trimWhitespacesAroundQuotes(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(unclosed)
                .build(
                        CsvRecordHandler.builder()
                                .maxFieldSize(longest)
                                .maxFields(MOST_CELLS)
                                .build(),
                        reader);
    }

    /** The same, but misplaced quotes do no harm. */
    Dialect lenient() {
        return quoting == Quoting.DOUBLED ? new Dialect(delimiter, Quoting.LENIENT) : this;
    }

    /** Whether a delimiter can be told from quotes and line ends. */
    boolean isPossible() {
        return delimiter != quote() && "\r\n\uFEFF\uFFFF".indexOf(delimiter) < 0;
    }

    private char quote() {
        return switch (quoting) {
            case DOUBLED, BACKSLASH, LENIENT, IN_LINE -> '"';
            case SINGLE -> '\'';
            case NONE -> NO_QUOTE;
        };
    }

    /** A line that holds nothing, or nothing but blanks, is no row. */
    static boolean isRow(CsvRecord csvRecord) {
        return csvRecord.getFieldCount() > 1 || !csvRecord.getField(0).isBlank();
    }
}
