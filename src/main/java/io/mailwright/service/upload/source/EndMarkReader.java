package io.mailwright.service.upload.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Leaves out the marks (ctrl-Z) that DOS puts behind a text and fills its last block with. Anywhere
 * else they are characters like others.
 */
final class EndMarkReader extends FilterReader {
    private static final int END = -1;
    private static final char MARK = '\u001A';

    private static final int NONE = -1;

    /** Marks that were read, behind which something may come yet. */
    private int held;

    /** Marks behind which something came. */
    private int released;

    private int behind = NONE;

    EndMarkReader(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) == END ? END : one[0];
    }

    @Override
    public int read(char[] into, int offset, int wanted) throws IOException {
        int count = 0;
        while (count == 0 && wanted > 0) {
            if (released > 0) {
                count = Math.min(released, wanted);
                Arrays.fill(into, offset, offset + count, MARK);
                released -= count;
            } else if (behind != NONE) {
                into[offset] = (char) behind;
                behind = NONE;
                count = 1;
            } else if (held > 0) {
                count = goOn();
            } else {
                count = kept(into, offset, in.read(into, offset, wanted));
            }
        }
        return count;
    }

    /** Looks what comes behind the marks: {@link #END}, or nothing yet to be given. */
    private int goOn() throws IOException {
        int c = in.read();
        if (c == MARK) {
            held++;
        } else if (c != END) {
            released = held;
            held = 0;
            behind = c;
        }
        return c == END ? END : 0;
    }

    /** How many of the characters that were read are no marks at their end. */
    private int kept(char[] from, int offset, int count) {
        int kept = count;
        while (kept > 0 && from[offset + kept - 1] == MARK) {
            kept--;
        }
        held = count - kept;
        return kept;
    }
}
