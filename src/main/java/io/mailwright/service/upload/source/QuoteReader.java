package io.mailwright.service.upload.source;

import io.mailwright.domain.upload.Quoting;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Rewrites quotes inside quoted cells as quotes written twice, which is all a parser knows: those
 * behind backslashes, or those in the wrong place.
 */
final class QuoteReader extends FilterReader {
    private static final int END = -1;
    private static final int FARTHEST = 64;

    /** So far ahead a closing quote is looked for; with {@link #FARTHEST} less than the buffer. */
    private static final int LONGEST_LINE = 1 << 12;

    private final boolean isLenient;
    private final boolean isInLine;
    private final boolean isCut;
    private final char delimiter;
    private char[] buffer = new char[1 << 13];
    private int length;
    private int at;
    private int quotesBehind;
    private boolean quoted;
    private int previous;
    private long line = 1;
    private long opened;
    private boolean isMisplaced;
    private boolean goesOn;
    private boolean endsWithCell;

    /**
     * Reads in a dialect that misplaces quotes.
     *
     * @param isCut whether the text may end within quotes, and nothing is lost by it
     */
    QuoteReader(Reader in, Dialect dialect, boolean isCut) {
        super(in);
        this.isCut = isCut;
        this.isInLine = dialect.quoting() == Quoting.IN_LINE;
        this.isLenient = isInLine || dialect.quoting() == Quoting.LENIENT;
        this.delimiter = dialect.delimiter();
        this.previous = delimiter;
    }

    @Override
    public int read(char[] into, int offset, int wanted) throws IOException {
        int count = 0;
        while (count < wanted) {
            int c = read();
            if (c == END) {
                return count == 0 ? END : count;
            }
            into[offset + count++] = (char) c;
        }
        return count;
    }

    @Override
    public int read() throws IOException {
        if (quotesBehind > 0) {
            quotesBehind--;
            return '"';
        }
        int c = next();
        return isLenient ? lenient(c) : backslash(c);
    }

    private int backslash(int c) throws IOException {
        if (c != '\\' || (ahead(0) != '"' && ahead(0) != '\\')) {
            return c;
        }
        int escaped = next();
        quotesBehind = escaped == '"' ? 1 : 0;
        return escaped;
    }

    private int lenient(int c) throws IOException {
        if (endsWithCell && (c == delimiter || c == '\n' || c == '\r' || c == END)) {
            endsWithCell = false;
            quoted = false;
            at -= c == END ? 0 : 1;
            return '"';
        }
        boolean begins = previous == delimiter || previous == '\n' || previous == '\r';
        if (c != ' ' || !begins) {
            previous = c;
        }
        if (c != '"') {
            inside(c);
            return c;
        }
        if (!quoted) {
            open(begins);
            if (quoted && isInLine && !closesInLine()) {
                // The cell is quoted for it, and what is in it is no quote any more.
                quotesBehind = 2;
                endsWithCell = true;
            }
            return c;
        }
        if (ahead(0) == '"') {
            next();
            quotesBehind = 1;
        } else if (closes()) {
            quoted = false;
        } else {
            quotesBehind = 1;
            isMisplaced = true;
            refuseLostLines();
            endsWithCell = !closesInLine();
        }
        return c;
    }

    private void open(boolean begins) {
        quoted = begins;
        opened = line;
        isMisplaced = false;
        goesOn = false;
    }

    /** What stands between quotes, or ends the text there. */
    private void inside(int c) throws IOException {
        boolean endsLine = c == '\n' || (c == '\r' && ahead(0) != '\n');
        line += endsLine ? 1 : 0;
        if (!quoted) {
            return;
        }
        if (c == END) {
            isMisplaced = true;
            refuseLostLines();
        } else if (line > opened && !Character.isWhitespace(c)) {
            goesOn = true;
            refuseLostLines();
        }
    }

    private void refuseLostLines() throws StrayQuote {
        if (isMisplaced && goesOn && !isCut) {
            throw new StrayQuote(opened);
        }
    }

    /** Whether another quote of the line closes the cell; if none does, the next delimiter will. */
    private boolean closesInLine() throws IOException {
        int farthest = isInLine ? Dialect.LONGEST_CELL : LONGEST_LINE;
        for (int i = 0; i < farthest; i++) {
            int c = ahead(i);
            if (c == '\n' || c == '\r' || c == END) {
                return false;
            }
            if (c == '"' && ahead(i + 1) == '"') {
                i++;
            } else if (c == '"' && closes(i + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean closes() throws IOException {
        return closes(0);
    }

    /** Whether nothing but blanks stands before the cell's end. */
    private boolean closes(int from) throws IOException {
        for (int i = 0; i < FARTHEST; i++) {
            int c = ahead(from + i);
            if (c == delimiter || c == '\n' || c == '\r' || c == END) {
                return true;
            }
            if (c != ' ') {
                return false;
            }
        }
        return false;
    }

    private int next() throws IOException {
        int c = ahead(0);
        at += c == END ? 0 : 1;
        return c;
    }

    /** What comes, without taking it. */
    private int ahead(int places) throws IOException {
        while (at + places >= length) {
            System.arraycopy(buffer, at, buffer, 0, length - at);
            length -= at;
            at = 0;
            if (length == buffer.length) {
                buffer = Arrays.copyOf(buffer, 2 * length);
            }
            int read = in.read(buffer, length, buffer.length - length);
            if (read < 0) {
                return END;
            }
            length += read;
        }
        return buffer[at + places];
    }
}
