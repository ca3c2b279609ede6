package io.mailwright.service.upload.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells from the first bytes of a file how it is packed, and whether it can be text. */
final class FileKind {
    private static final String TEXT_OR_WORKBOOK = " Save it as .xlsx or .csv and choose that.";
    private static final String UNPACK = " Unpack it and choose the file inside.";

    /** What files begin with that are no text, and what to do; looked at in this order. */
    private static final Map<Pattern, String> OTHERS = new LinkedHashMap<>();

    static {
        other("%PDF", "This is a PDF document, not a table. Ask for the table it was made from.");
        other("PK\\x03\\x04", "This archive holds another archive." + UNPACK);
        other("\\x1F\\x8B", "This archive holds another archive." + UNPACK);
        other(
                "\\xD0\\xCF\\x11\\xE0.*E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e",
                "This workbook is locked with a password. Open it, save it without, and choose"
                        + " that.");
        other(
                "\\xD0\\xCF\\x11\\xE0",
                "This is an old Excel workbook (.xls) or another old document." + TEXT_OR_WORKBOOK);
        other(
                "7z\\xBC\\xAF|Rar!|BZh|\\xFD7zXZ|\\x28\\xB5\\x2F\\xFD",
                "This is an archive of a kind that cannot be read." + UNPACK);
        other(".{257}ustar", "This is a tar archive." + UNPACK);
        other(
                "\\x89PNG|\\xFF\\xD8\\xFF|GIF8|RIFF.{4}WEBP|II\\*\0|MM\0\\*",
                "This is a picture, not a table.");
        other("SQLite format 3", "This is a database, not a table." + TEXT_OR_WORKBOOK);
    }

    /** The signs of tables and addresses, and line ends. */
    private static final String EBCDIC_SIGNS = ebcdic(" ,;|.-_@\"\t\r\n\u0085");

    private static final int SHORTEST = 16;
    private static final double MOST = 0.95;

    private FileKind() {}

    /** In what a file may be packed. */
    enum Packing {
        NONE,
        GZIP,
        ZIP
    }

    private static void other(String beginning, String words) {
        OTHERS.put(Pattern.compile("(?s)" + beginning), words);
    }

    static Packing packing(byte[] start) {
        var text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u001F\u008B")) {
            return Packing.GZIP;
        }
        boolean isZip = text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006");
        return isZip ? Packing.ZIP : Packing.NONE;
    }

    private static String ebcdic(String signs) {
        return new String(signs.getBytes(Charset.forName("IBM037")), StandardCharsets.ISO_8859_1);
    }

    /**
     * Whether it is text as mainframes write it: letters, digits and blanks of EBCDIC, and no line
     * ends or blanks of any other encoding.
     */
    static boolean isEbcdic(byte[] start) {
        int known = 0;
        for (byte one : start) {
            int c = one & 0xFF;
            if (c == ' ' || c == '\n' || c == 0) {
                return false;
            }
            boolean isSmall = c >= 0x81 && c <= 0xA9 && (c & 0xF) <= 9;
            boolean isLarge = c >= 0xC1 && c <= 0xE9 && (c & 0xF) <= 9;
            boolean isDigit = c >= 0xF0 && c <= 0xF9;
            known += isSmall || isLarge || isDigit || EBCDIC_SIGNS.indexOf(c) >= 0 ? 1 : 0;
        }
        return start.length >= SHORTEST && known > start.length * MOST;
    }

    /** Nothing for what may be text; else what the file is and what to do. */
    static Optional<String> notText(byte[] start) {
        var text = new String(start, StandardCharsets.ISO_8859_1);
        return OTHERS.entrySet().stream()
                .filter(other -> other.getKey().matcher(text).lookingAt())
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
