package io.mailwright.service.upload.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops where a part has more bytes than a sound one can have. */
final class LimitedStream extends FilterInputStream {
    private final long most;
    private long left;

    LimitedStream(InputStream in, long most) {
        super(in);
        this.most = most;
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        take(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int wanted) throws IOException {
        int count = super.read(into, offset, wanted);
        take(count);
        return count;
    }

    /** How many bytes were read. */
    long taken() {
        return most - left;
    }

    private void take(int count) throws IOException {
        left -= Math.max(0, count);
        if (left < 0) {
            throw new Damaged("it unpacks to more than a workbook can hold", null);
        }
    }
}
