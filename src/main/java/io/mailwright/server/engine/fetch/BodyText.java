package io.mailwright.server.engine.fetch;

import org.apache.hc.core5.http.ContentType;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Makes text of the body of an answer. */
final class BodyText {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final String BOM = "\uFEFF";

    private BodyText() {}

    /**
     * By the charset the answer names (V). If it names none: UTF-8 if it is that, else Windows
     * 1252, which older accounts take for granted (V; that the bytes decide is X).
     */
    static String of(byte[] body, @Nullable String contentType) {
        var type = ContentType.parseLenient(contentType);
        var named = type == null ? null : type.getCharset();
        var text = named == null ? guessed(body) : new String(body, named);
        return text.startsWith(BOM) ? text.substring(1) : text;
    }

    private static String guessed(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException _) {
            return new String(body, WESTERN);
        }
    }
}
