package io.mailwright.service.tracking.extract;

import java.util.zip.ZipException;

/**
 * How far the files of an archive may swell in unpacking: more is a trap, not an extract. For one
 * thread.
 */
final class Swelling {
    /** Bytes; whatever is smaller does no harm. */
    private static final long HARMLESS = 32L << 20;

    /** Rows of an extract, however alike, do not become a hundredth; a trap a thousandth. */
    private static final long RATIO = 200;

    private final long most;
    private long all;

    /**
     * @param most of all files together, in bytes
     */
    Swelling(long most) {
        this.most = most;
    }

    /**
     * So many more bytes were read of a file.
     *
     * @param ofFile with these
     * @param packed how many it is packed into
     */
    void read(long bytes, long ofFile, long packed) throws TooMuch {
        all += bytes;
        if (all > most || (ofFile > HARMLESS && ofFile / RATIO > packed)) {
            throw new TooMuch();
        }
    }

    /** That a file swells beyond measure. */
    static final class TooMuch extends ZipException {
        private static final long serialVersionUID = 1;

        private TooMuch() {
            super("too much");
        }
    }
}
