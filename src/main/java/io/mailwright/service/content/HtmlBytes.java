package io.mailwright.service.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;

/** Reads HTML in the encoding it says, else in the one it is in. */
final class HtmlBytes {
    private static final Pattern CHARSET =
            Pattern.compile("(?i)<meta[^>]+charset\\s*=\\s*[\"']?\\s*([\\w:-]+)");
    private static final int HEAD = 4096;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private HtmlBytes() {}

    static String text(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        var said = CHARSET.matcher(head);
        var text = decoded(bytes, said.find() ? said.group(1) : "UTF-8");
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static String decoded(byte[] bytes, String name) {
        try {
            return Charset.forName(name).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException
                | IllegalCharsetNameException
                | UnsupportedCharsetException wrong) {
            return "UTF-8".equals(name)
                    ? new String(bytes, Charset.forName("windows-1252"))
                    : decoded(bytes, "UTF-8");
        }
    }
}
