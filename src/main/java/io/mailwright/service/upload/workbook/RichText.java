package io.mailwright.service.upload.workbook;

import java.io.IOException;
import java.util.regex.Pattern;

/** Reads a text that may consist of several runs, each with its own look. */
final class RichText {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichText() {}

    /** All runs of the element the reader stands on, without how they are pronounced. */
    static String read(PartReader reader, String element) throws IOException {
        var text = new StringBuilder();
        for (var e = reader.toElementIn(element); e != null; e = reader.toElementIn(element)) {
            switch (e) {
                case "t" -> text.append(reader.text());
                case "rPh" -> {
                    var inside = e;
                    while (inside != null) {
                        inside = reader.toElementIn("rPh");
                    }
                }
                default -> {}
            }
        }
        return plain(text.toString());
    }

    /** Characters that XML cannot carry stand as {@code _x000B_}, and so does that itself. */
    static String plain(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(escaped ->
                                java.util.regex.Matcher.quoteReplacement(
                                        String.valueOf(
                                                (char) Integer.parseInt(escaped.group(1), 16))))
                : text;
    }
}
