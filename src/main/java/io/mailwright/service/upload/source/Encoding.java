package io.mailwright.service.upload.source;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * How the characters of a text file are written.
 *
 * @param mark how many bytes of a byte-order mark stand before the text
 */
record Encoding(Charset charset, int mark) {
    /** In this order: the mark of UTF-32LE begins like that of UTF-16LE. */
    private static final Map<Charset, String> MARKS =
            new java.util.LinkedHashMap<>(Map.of(StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"));

    static {
        MARKS.put(StandardCharsets.UTF_32LE, "\u00FF\u00FE\0\0");
        MARKS.put(StandardCharsets.UTF_32BE, "\0\0\u00FE\u00FF");
        MARKS.put(StandardCharsets.UTF_16LE, "\u00FF\u00FE");
        MARKS.put(StandardCharsets.UTF_16BE, "\u00FE\u00FF");
    }

    /** That of a text with a byte-order mark. */
    static Optional<Encoding> marked(byte[] start) {
        var text = new String(start, 0, Math.min(4, start.length), StandardCharsets.ISO_8859_1);
        return MARKS.entrySet().stream()
                .filter(mark -> text.startsWith(mark.getValue()))
                .findFirst()
                .map(mark -> new Encoding(mark.getKey(), mark.getValue().length()));
    }

    /** What the bytes say, as far as they are of this encoding; {@code null} if they are not. */
    static @Nullable String strictly(Charset charset, byte[] bytes, int from) {
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = CharBuffer.allocate(bytes.length + 1);
        // Not told that the input ends: its last character may be cut.
        var result = decoder.decode(ByteBuffer.wrap(bytes, from, bytes.length - from), text, false);
        return result.isUnderflow() ? text.flip().toString() : null;
    }
}
