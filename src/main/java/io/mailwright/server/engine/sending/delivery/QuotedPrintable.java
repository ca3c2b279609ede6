package io.mailwright.server.engine.sending.delivery;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes text as quoted-printable (RFC 2045 6.7), in UTF-8, lines ended by CR LF. Most of the
 * making of a message is this, so it works on whole arrays.
 */
final class QuotedPrintable {
    /** Of an encoded line, without its end. */
    private static final int LONGEST = 76;

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private final byte[] text;
    private byte[] out;
    private int size;
    private int column;

    private QuotedPrintable(String text) {
        this.text = text.getBytes(StandardCharsets.UTF_8);
        this.out = new byte[this.text.length + this.text.length / 8 + 64];
    }

    static void write(String text, ByteArrayOutputStream to) {
        var encoded = new QuotedPrintable(text);
        encoded.encode();
        to.write(encoded.out, 0, encoded.size);
    }

    private void encode() {
        for (int i = 0; i < text.length; i++) {
            byte b = text[i];
            if (b == '\n' || b == '\r') {
                if (b == '\r' && i + 1 < text.length && text[i + 1] == '\n') {
                    i++;
                }
                newLine();
            } else if (isPlain(b) && !(isBlank(b) && isLineEnd(i + 1))) {
                room(1, i + 1);
                out[size++] = b;
                column++;
            } else {
                room(3, i + 1);
                out[size++] = '=';
                out[size++] = HEX[b >> 4 & 0xf];
                out[size++] = HEX[b & 0xf];
                column += 3;
            }
        }
    }

    private static boolean isPlain(byte b) {
        return (b >= ' ' && b < 127 && b != '=') || b == '\t';
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    private boolean isLineEnd(int at) {
        return at == text.length || text[at] == '\r' || text[at] == '\n';
    }

    /** Breaks the line softly if so many do not fit in, with the break where more is to follow. */
    private void room(int characters, int next) {
        if (out.length - size < 8) {
            out = Arrays.copyOf(out, 2 * out.length);
        }
        int most = isLineEnd(next) ? LONGEST : LONGEST - 1;
        if (column + characters > most) {
            out[size++] = '=';
            newLine();
        }
    }

    private void newLine() {
        if (out.length - size < 8) {
            out = Arrays.copyOf(out, 2 * out.length);
        }
        out[size++] = '\r';
        out[size++] = '\n';
        column = 0;
    }
}
