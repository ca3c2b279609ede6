package io.mailwright.service.upload.source;

import java.io.IOException;

/**
 * A quote in the wrong place by which a cell would go on into the next lines: read on, rows would
 * be lost in one cell.
 */
final class StrayQuote extends IOException {
    private static final long serialVersionUID = 1;

    private final long line;

    StrayQuote(long line) {
        super("a stray quote in line " + line);
        this.line = line;
    }

    /** Where the cell begins; the first line is 1. */
    long line() {
        return line;
    }
}
