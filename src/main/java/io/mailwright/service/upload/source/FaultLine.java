package io.mailwright.service.upload.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/** Finds the line of a text in which its bytes stop being of an encoding. */
final class FaultLine {
    private final CharBuffer text = CharBuffer.allocate(1 << 15);
    private long line = 1;
    private char previous;

    private FaultLine() {}

    /** The number of that line, the first is 1; of the last if there is no fault. */
    static long of(InputStream in, Charset charset) throws IOException {
        return new FaultLine().find(in, charset);
    }

    private long find(InputStream in, Charset charset) throws IOException {
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(1 << 14);
        int read = 0;
        while (read >= 0) {
            read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            bytes.limit(bytes.position() + Math.max(read, 0)).rewind();
            var result = decoder.decode(bytes, text, read < 0);
            count();
            if (result.isError()) {
                return line;
            }
            bytes.compact();
        }
        return line;
    }

    private void count() {
        text.flip();
        while (text.hasRemaining()) {
            char c = text.get();
            if (c == '\r' || (c == '\n' && previous != '\r')) {
                line++;
            }
            previous = c;
        }
        text.clear();
    }
}
