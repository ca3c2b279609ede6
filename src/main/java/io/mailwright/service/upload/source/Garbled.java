package io.mailwright.service.upload.source;

import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.FileFormat;
import io.mailwright.domain.upload.FormatChoice;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;

/**
 * Tells values that were read in another encoding than they were written in: a file can mix
 * several, and its beginning cannot tell what comes later. Thread-safe.
 */
public final class Garbled {
    private static final Charset USUAL = Charset.forName("windows-1252");

    private final Charset written;

    /** For values of a file that is read so. */
    public Garbled(FileFormat format) {
        this.written =
                format instanceof FileFormat.Text text && isNarrow(text.charset())
                        ? text.charset()
                        : USUAL;
    }

    /** Whether each of its characters is one byte, so that nothing in it can be wrong. */
    private static boolean isNarrow(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
    }

    /**
     * A value that looks garbled, and where it stands.
     *
     * @param line where its row begins, the first line is 1
     * @param meant as UTF-8; empty if it is not meant so
     */
    public record Found(long line, String value, String meant) {}

    /**
     * The first such value of a file. One that is read in an encoding of which any bytes are text
     * is looked through; UTF-8 that was encoded twice is so wherever something beyond ASCII stands,
     * of which the first stretch is looked at. Others say by themselves where they stop.
     *
     * @throws Failure.FileUnusable if it breaks off being readable
     */
    public static Optional<Found> first(Path file, FormatChoice choice) {
        var source = RowSource.open(file, choice);
        if (!(source.layout().format() instanceof FileFormat.Text text)) {
            return Optional.empty();
        }
        var garbled = new Garbled(text);
        if (!isNarrow(text.charset()) && !garbled.begins(file, text)) {
            return Optional.empty();
        }
        var found = new Found[1];
        try {
            source.read(row -> {
                for (var cell : row.cells()) {
                    if (garbled.looksSo(cell)) {
                        found[0] = new Found(row.line(), cell, garbled.meant(cell));
                        throw new CancellationException("found");
                    }
                }
            });
        } catch (CancellationException e) {
            if (found[0] == null) {
                throw e;
            }
        }
        return Optional.ofNullable(found[0]);
    }

    /** Whether the first text beyond ASCII of a file looks so; for UTF-8. */
    private boolean begins(Path file, FileFormat.Text format) {
        if (!format.charset().equals(StandardCharsets.UTF_8)) {
            return false;
        }
        var text = new String(TextFile.telling(Content.of(file)), StandardCharsets.UTF_8);
        var ends = "\\r\\n\"'" + Pattern.quote(String.valueOf(format.delimiter()));
        return Pattern.compile("[" + ends + "]").splitAsStream(text).anyMatch(this::isTwice);
    }

    /** Whether it is UTF-8 that was read as something else. */
    private boolean isTwice(String value) {
        return value.chars().anyMatch(c -> c >= 0x80) && !meant(value).isEmpty();
    }

    /** Whether a value looks so. */
    public boolean looksSo(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) >= 0x80) {
                return hasForeignSigns(value) || !meant(value).isEmpty();
            }
        }
        return false;
    }

    /** What no text holds: the sign for a character that was lost, and control characters. */
    private static boolean hasForeignSigns(String value) {
        return value.chars().anyMatch(c -> c == 0xFFFD || (c >= 0x80 && c <= 0x9F));
    }

    /** What was meant, or else the value. */
    public String proposal(String value) {
        var meant = meant(value);
        return meant.isEmpty() ? value : meant;
    }

    /**
     * What was meant, if the value is UTF-8 that was read as something else; empty if it is not. No
     * word of any language has just the letters that this takes.
     */
    public String meant(String value) {
        try {
            ByteBuffer bytes = written.newEncoder().encode(CharBuffer.wrap(value));
            var meant = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return meant.equals(value) ? "" : meant;
        } catch (CharacterCodingException _) {
            return "";
        }
    }
}
