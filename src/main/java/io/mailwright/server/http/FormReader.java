package io.mailwright.server.http;

import io.mailwright.server.envelope.ApiError;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds the parameter {@code xml} in form-coded text ({@code envelope.md} E2, E3): its name without
 * case, its value decoded once, a plain {@code +} being a blank. Keeps nothing else in memory,
 * whatever the length of the text. Used once, by one thread.
 */
final class FormReader {
    /** In bytes, decoded ({@code envelope.md} E8, 915). */
    static final int MAX_XML = 5 * 1024 * 1024;

    /** In bytes as sent: three for each decoded one, and as much again for other parameters. */
    private static final long MAX_FORM = 6L * MAX_XML;

    private static final int MAX_NAME = 16;

    private final InputStream in;
    private final byte[] buffer = new byte[16 * 1024];
    private int length;
    private int position;
    private long read;

    /** What was decoded of the name or value being read. */
    private byte[] kept = new byte[1024];

    private int size;

    FormReader(InputStream in) {
        this.in = in;
    }

    /**
     * Reads to the end, so that a client still sending gets its answer.
     *
     * @return the first value that is not empty
     * @throws ApiError 915 if the value is too large, 39 if it is not UTF-8
     */
    Optional<String> xml() throws IOException {
        Optional<String> found = Optional.empty();
        boolean tooLarge = false;
        while (more()) {
            int end = token(MAX_NAME, true);
            boolean isWanted = found.isEmpty() && isXml();
            if (end == '=') {
                token(isWanted ? MAX_XML : 0, false);
                tooLarge |= size > MAX_XML;
                if (isWanted && !tooLarge && size > 0) {
                    found = Optional.of(text(ByteBuffer.wrap(kept, 0, size)));
                }
            }
        }
        if (tooLarge) {
            throw new ApiError(ErrorCode.REQUEST_TOO_LARGE);
        }
        return found;
    }

    private boolean isXml() {
        return new String(kept, 0, size, StandardCharsets.UTF_8).strip().equalsIgnoreCase("xml");
    }

    /** Keeps at most {@code limit + 1} bytes; answers the byte that ended it, -1 at the end. */
    private int token(int limit, boolean isName) throws IOException {
        size = 0;
        int b = next();
        while (b != -1 && b != '&' && !(isName && b == '=')) {
            int decoded = b == '%' ? escaped() : b == '+' ? ' ' : b;
            if (size <= limit) {
                keep((byte) decoded);
            }
            b = next();
        }
        return b;
    }

    private void keep(byte b) {
        if (size == kept.length) {
            kept = Arrays.copyOf(kept, 2 * size);
        }
        kept[size++] = b;
    }

    /** The byte of {@code %HH}; a percent sign before anything else stands for itself. */
    private int escaped() throws IOException {
        if (!more(2)) {
            return '%';
        }
        int high = Character.digit(buffer[position], 16);
        int low = Character.digit(buffer[position + 1], 16);
        if (high < 0 || low < 0) {
            return '%';
        }
        position += 2;
        return high << 4 | low;
    }

    private int next() throws IOException {
        return more() ? buffer[position++] & 0xFF : -1;
    }

    private boolean more() throws IOException {
        return more(1);
    }

    /** Whether that many bytes are left, which then lie in the buffer. */
    private boolean more(int wanted) throws IOException {
        while (length - position < wanted) {
            System.arraycopy(buffer, position, buffer, 0, length - position);
            length -= position;
            position = 0;
            int count = in.read(buffer, length, buffer.length - length);
            if (count < 0) {
                return false;
            }
            length += count;
            read += count;
            if (read > MAX_FORM) {
                throw new ApiError(ErrorCode.REQUEST_TOO_LARGE);
            }
        }
        return true;
    }

    private static String text(ByteBuffer value) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(value).toString();
        } catch (CharacterCodingException _) {
            throw new ApiError(ErrorCode.PARSE_ERROR);
        }
    }
}
