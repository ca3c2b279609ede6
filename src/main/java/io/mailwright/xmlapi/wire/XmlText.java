package io.mailwright.xmlapi.wire;

/** What text XML can hold, and text as CDATA. */
public final class XmlText {
    private static final int REPLACEMENT = 0xFFFD;
    private static final String END = "]]>";
    private static final String SPLIT_END = "]]]]><![CDATA[>";

    private XmlText() {}

    /** Whether XML 1.0 has a form for every character; half a surrogate pair is none. */
    public static boolean isWritable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return text.substring(i).codePoints().allMatch(XmlText::isWritable);
            }
        }
        return true;
    }

    /** Whether a character needs no second look, which nearly all need not. */
    private static boolean isPlain(char c) {
        return c >= 0x20 && c <= 0xD7FF;
    }

    static boolean isWritable(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    /** The text with U+FFFD for what XML has no form for ({@code tracking.md} T17, X). */
    public static String allowed(String text) {
        if (isWritable(text)) {
            return text;
        }
        var allowed = new StringBuilder(text.length());
        text.codePoints().forEach(c -> allowed.appendCodePoint(isWritable(c) ? c : REPLACEMENT));
        return allowed.toString();
    }

    /**
     * The text as CDATA, an end of one in it split over two sections ({@code envelope.md} E3, grade
     * I). Whoever reads it has line feeds for other line ends.
     */
    public static String cdata(String text) {
        return "<![CDATA[" + text.replace(END, SPLIT_END) + END;
    }
}
