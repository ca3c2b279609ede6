package io.mailwright.service.tracking.push;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Rows on their way into a table, in the text format of PostgreSQL's {@code copy}, ten times as
 * fast as statements.
 */
final class CopyRows {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StringBuilder line = new StringBuilder();
    private int count;

    /** Numbers, texts, truths, times and lists of numbers in the order of the columns. */
    void add(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            line.append(i == 0 ? "" : "\t");
            value(values[i]);
        }
        bytes.writeBytes(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        line.setLength(0);
        count++;
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> line.append("\\N");
            case String text -> text(text);
            case Collection<?> all ->
                    line.append(
                            all.stream()
                                    .map(Object::toString)
                                    .collect(Collectors.joining(",", "{", "}")));
            default -> line.append(value);
        }
    }

    /** A text of PostgreSQL cannot hold the character 0. */
    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\0' -> {}
                default -> line.append(letter);
            }
        }
    }

    int count() {
        return count;
    }

    void writeTo(Sink sink) throws SQLException {
        var all = bytes.toByteArray();
        sink.write(all, 0, all.length);
    }

    void clear() {
        bytes.reset();
        count = 0;
    }

    /** Takes bytes. */
    @FunctionalInterface
    interface Sink {
        void write(byte[] bytes, int from, int length) throws SQLException;
    }
}
