package io.mailwright.service.upload.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Cuts rows that are too long for memory, or have too many cells, so that a parser can go on behind
 * them: the cell in which one is cut comes out longer than a cell may be, by which it is known.
 * Cells must have been cut before.
 */
final class LongRowReader extends FilterReader {
    private static final int END = -1;
    private static final int SIZE = 1 << 13;

    private final char delimiter;
    private final char quote;
    private final int longest;
    private final int mostCells;
    private final char[] buffer = new char[SIZE];

    /** What comes out, which can be more: a quote that was held back for each that came in. */
    private final char[] ready = new char[2 * SIZE];

    private int read;
    private int next;
    private int length;
    private int at;
    private int padding;
    private int characters;
    private int cells;
    private boolean isCellBegun;
    private boolean isQuoted;
    private boolean isInQuotes;

    /** Whether the row was cut: from there to its end the parser is within quotes. */
    private boolean isOver;

    /** Whether the quotes of what is left of the row are still to be opened. */
    private boolean opensQuotes;

    /**
     * Of a text in a dialect.
     *
     * @param longest so many characters a row may have
     * @param mostCells so many cells
     */
    LongRowReader(Reader in, char delimiter, char quote, int longest, int mostCells) {
        super(in);
        this.delimiter = delimiter;
        this.quote = quote;
        this.longest = longest;
        this.mostCells = mostCells;
    }

    @Override
    public int read(char[] into, int offset, int wanted) throws IOException {
        while (at == length) {
            if (!fill()) {
                return END;
            }
        }
        int count = Math.min(wanted, length - at);
        System.arraycopy(ready, at, into, offset, count);
        at += count;
        return count;
    }

    private boolean fill() throws IOException {
        at = 0;
        length = 0;
        if (padding > 0) {
            pad();
            return true;
        }
        if (next == read) {
            read = in.read(buffer, 0, buffer.length);
            next = 0;
        }
        if (read < 0) {
            closeCut(!isInQuotes);
            return length > 0;
        }
        while (next < read && padding == 0) {
            take(buffer[next++]);
        }
        return true;
    }

    private void pad() {
        length = Math.min(SIZE, padding);
        padding -= length;
        Arrays.fill(ready, 0, length, 'x');
        if (padding == 0 && opensQuotes) {
            ready[length++] = delimiter;
            ready[length++] = quote;
            opensQuotes = false;
        }
    }

    private void take(char c) {
        if (c == quote && (isQuoted || !isCellBegun)) {
            isQuoted = true;
            isInQuotes = !isInQuotes;
            isCellBegun = true;
            put(c);
        } else if (isInQuotes) {
            content(c);
        } else if (isLineEnd(c)) {
            endRow(c);
        } else if (c == delimiter) {
            endCell(c);
        } else {
            isCellBegun |= c != ' ';
            content(c);
        }
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** Line ends in quotes stay in what is left out, or lines would be counted wrongly. */
    private void content(char c) {
        if (isOver && isLineEnd(c)) {
            ready[length++] = c;
            return;
        }
        put(c);
        if (!isOver && characters > longest && isCellBegun && isQuoted == isInQuotes) {
            opensQuotes = !isInQuotes;
            cut();
        }
    }

    private void endCell(char c) {
        isCellBegun = false;
        isQuoted = false;
        put(c);
        cells++;
        if (!isOver && cells >= mostCells - 1) {
            put(quote);
            cut();
        }
    }

    private void put(char c) {
        characters++;
        if (!isOver) {
            ready[length++] = c;
        }
    }

    private void cut() {
        isOver = true;
        padding = Dialect.LONGEST_CELL + 3;
    }

    private void closeCut(boolean isAtEnd) {
        if (isOver && isAtEnd) {
            ready[length++] = quote;
            isOver = false;
        }
    }

    private void endRow(char c) {
        closeCut(true);
        ready[length++] = c;
        characters = 0;
        cells = 0;
        isCellBegun = false;
        isQuoted = false;
    }
}
