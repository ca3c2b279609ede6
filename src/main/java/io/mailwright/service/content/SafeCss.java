package io.mailwright.service.content;

import java.util.regex.Pattern;

/**
 * Takes out of a style sheet, or the styles of one element, whatever could make a reader of mail
 * load something. What is left may have gaps, which such a reader skips.
 */
final class SafeCss {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?(\\*/|$)", Pattern.DOTALL);

    /** Escapes would hide words from the patterns below; marks of HTML have no business here. */
    private static final Pattern HIDING = Pattern.compile("[\\\\<\\x00]");

    private static final Pattern RULE =
            Pattern.compile(
                    "@(import|charset|namespace)\\b[^;}]*;?|@font-face\\s*(\\{[^}]*}?)?",
                    Pattern.CASE_INSENSITIVE);

    /** All functions whose argument may be an address, and the one that was a script. */
    private static final Pattern LOADING =
            Pattern.compile(
                    "[\\w-]*(url(-prefix)?|src|image(-set)?|cross-fade|element|paint|expression)\\s*\\(",
                    Pattern.CASE_INSENSITIVE);

    private SafeCss() {}

    static String of(String css) {
        // A comment between two halves of a word does not join them, but what hid it would.
        var plain = HIDING.matcher(COMMENT.matcher(css).replaceAll(" ")).replaceAll("");
        return LOADING.matcher(RULE.matcher(plain).replaceAll(" ")).replaceAll("none(");
    }
}
