package io.mailwright.personalisation.script;

/** Writes data into HTML ({@code personalisation.md} P1, X). */
final class HtmlEscaping {
    private HtmlEscaping() {}

    /** So that it reads as it is, in a text as in a quoted attribute. */
    static void append(String text, StringBuilder html) {
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            var entity = entity(text.charAt(i));
            if (!entity.isEmpty()) {
                html.append(text, done, i).append(entity);
                done = i + 1;
            }
        }
        html.append(text, done, text.length());
    }

    /** Whether a text means something else in HTML than it says. */
    static boolean matters(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!entity(text.charAt(i)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static String entity(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> "";
        };
    }
}
