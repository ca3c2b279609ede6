package io.mailwright.service.upload.source;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells from the first bytes whether a file can be text, and what else it is. */
final class FileKind {
    /** How many bytes of a file's beginning are looked at. */
    private static final int BYTES = 8192;

    private FileKind() {}

    /** Nothing for text; else what the file is and what to do. */
    static Optional<String> notText(byte[] start) {
        int looked = Math.min(BYTES, start.length);
        return Optional.ofNullable(
                words(new String(start, 0, looked, StandardCharsets.ISO_8859_1)));
    }

    private static @Nullable String words(String text) {
        if (text.startsWith("%PDF")) {
            return "This is a PDF document, not a CSV file.";
        }
        if (text.startsWith("PK\u0003\u0004")) {
            return text.contains("xl/") || text.contains("[Content_Types].xml")
                    ? "This is an Excel workbook. Save the sheet as \"CSV UTF-8\" and choose that."
                    : "This is a ZIP archive. Unpack it and choose the CSV file inside.";
        }
        if (text.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return "This is an old Excel workbook. Save the sheet as \"CSV UTF-8\" and choose that.";
        }
        if (text.startsWith("\u001F\u008B")) {
            return "This is a gzip archive. Unpack it and choose the CSV file inside.";
        }
        return null;
    }
}
