package io.mailwright.service.upload.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Cuts cells that are too long for memory, so that a parser can go on behind them: they come out
 * one character longer than a cell may be. Line ends inside them stay, or lines would be counted
 * wrongly.
 */
final class LongCellReader extends FilterReader {
    private static final int END = -1;
    private static final int SIZE = 1 << 13;

    private final char delimiter;
    private final char quote;
    private final char[] buffer = new char[SIZE];

    /** What comes out, which can be one more: a quote that was held back. */
    private final char[] ready = new char[SIZE + 1];

    private int length;
    private int at;
    private State state = State.BEFORE;
    private int characters;
    private boolean isQuoteHeld;

    /** Where in a cell it is. */
    private enum State {
        /** Nothing but blanks yet. */
        BEFORE,
        PLAIN,
        QUOTED,
        /** Behind a quote that ends the cell, unless another follows. */
        CLOSING
    }

    LongCellReader(Reader in, char delimiter, char quote) {
        super(in);
        this.delimiter = delimiter;
        this.quote = quote;
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
        int read = in.read(buffer, 0, buffer.length);
        at = 0;
        length = 0;
        for (int i = 0; i < read; i++) {
            length += take(buffer[i], ready, length);
        }
        if (read < 0 && isQuoteHeld) {
            isQuoteHeld = false;
            length = put(quote, ready, 0);
        }
        return read >= 0 || length > 0;
    }

    /** Passes one on, none, or two with a quote that was held back. */
    private int take(char c, char[] into, int to) {
        if (state == State.CLOSING && c == quote) {
            state = State.QUOTED;
            boolean isKept = !isQuoteHeld;
            isQuoteHeld = false;
            return isKept ? put(c, into, to) : 0;
        }
        int held = 0;
        if (state == State.CLOSING) {
            state = State.PLAIN;
            held = isQuoteHeld ? put(quote, into, to) : 0;
            isQuoteHeld = false;
        }
        return held + inCell(c, into, to + held);
    }

    private int inCell(char c, char[] into, int to) {
        boolean isLineEnd = c == '\n' || c == '\r';
        if (state != State.QUOTED && (c == delimiter || isLineEnd)) {
            state = State.BEFORE;
            characters = 0;
            return put(c, into, to);
        }
        if (c == quote && state == State.QUOTED) {
            state = State.CLOSING;
            characters++;
            isQuoteHeld = isFull();
            return isQuoteHeld ? 0 : put(c, into, to);
        }
        if (state == State.BEFORE && c != ' ') {
            state = c == quote ? State.QUOTED : State.PLAIN;
        }
        characters++;
        return isFull() && !isLineEnd ? 0 : put(c, into, to);
    }

    /** Two quotes around it do not count. */
    private boolean isFull() {
        characters = Math.min(characters, Dialect.LONGEST_CELL + 3);
        return characters > Dialect.LONGEST_CELL + 2;
    }

    private static int put(char c, char[] into, int to) {
        into[to] = c;
        return 1;
    }
}
