package io.mailwright.service.upload;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells from the first bytes whether a file can be text, and what else it is. */
final class FileKind {
    /** How many bytes of a file's beginning are looked at. */
    static final int BYTES = 8192;

    private FileKind() {}

    /** Nothing for text; else what the file is and what to do. */
    static Optional<String> notText(byte[] start) {
        return Optional.ofNullable(words(start, new String(start, StandardCharsets.ISO_8859_1)));
    }

    static boolean hasMark(byte[] start) {
        return new String(start, StandardCharsets.ISO_8859_1).startsWith("\u00EF\u00BB\u00BF");
    }

    private static @Nullable String words(byte[] start, String text) {
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
        if (text.startsWith("\u00FF\u00FE") || text.startsWith("\u00FE\u00FF")) {
            return "This text is UTF-16. Save the file as \"CSV UTF-8\" and choose it again;"
                    + " other encodings cannot be read yet.";
        }
        if (text.indexOf('\0') >= 0) {
            return "This is not a text file: it holds zero bytes.";
        }
        return (hasMark(start) && start.length == 3) || start.length == 0
                ? "The file is empty."
                : null;
    }
}
