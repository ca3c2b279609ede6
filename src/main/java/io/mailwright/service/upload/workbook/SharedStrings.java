package io.mailwright.service.upload.workbook;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The texts that cells refer to by number. They are read as far as they are asked for, and kept as
 * bytes: a million of them take little more than their letters.
 */
final class SharedStrings implements AutoCloseable {
    private static final long MOST = 1L << 30;
    private static final int MOST_KEPT = 1 << 29;

    private final @Nullable PartReader reader;
    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int count;

    private SharedStrings(@Nullable PartReader reader) {
        this.reader = reader;
    }

    /** Those of a part; none if its name is empty. */
    static SharedStrings of(Parts parts, String part) throws IOException {
        return new SharedStrings(part.isEmpty() ? null : PartReader.open(parts, part, MOST));
    }

    /**
     * The text of that number, counted from 0.
     *
     * @throws Damaged if there is none
     */
    String get(int number) throws IOException {
        while (number < 0 || number >= count) {
            if (number < 0 || reader == null || !readNext(reader)) {
                throw new Damaged("a cell refers to a text that is not there", null);
            }
        }
        int from = number == 0 ? 0 : ends[number - 1];
        return new String(bytes, from, ends[number] - from, StandardCharsets.UTF_8);
    }

    private boolean readNext(PartReader in) throws IOException {
        for (var e = in.toElement(); e != null; e = in.toElement()) {
            if (e.equals("si")) {
                add(RichText.read(in, "si").getBytes(StandardCharsets.UTF_8));
                return true;
            }
        }
        return false;
    }

    private void add(byte[] text) throws IOException {
        int from = count == 0 ? 0 : ends[count - 1];
        if (text.length > MOST_KEPT - from) {
            throw new Damaged("its texts are more than can be kept", null);
        }
        int end = from + text.length;
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length + (bytes.length >> 1)));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        System.arraycopy(text, 0, bytes, from, text.length);
        ends[count++] = end;
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
    }
}
