package io.mailwright.service.content;

import java.util.regex.MatchResult;
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

    /** A function; tried once a word, as a style sheet may be one long word. */
    private static final Pattern FUNCTION = Pattern.compile("(?<![\\w-])([\\w-]++)\\s*+\\(");

    /** Ends of the names of all functions whose argument may be an address, or was a script. */
    private static final Pattern LOADING =
            Pattern.compile(
                    "(url(-prefix)?|src|image(-set)?|cross-fade|element|paint|expression)$",
                    Pattern.CASE_INSENSITIVE);

    /** Without any of these there is nothing to take out: so are most styles of elements. */
    private static final Pattern SUSPECT = Pattern.compile("[@(/\\\\<\\x00]");

    private SafeCss() {}

    static String of(String css) {
        if (!SUSPECT.matcher(css).find()) {
            return css;
        }
        // A comment between two halves of a word does not join them, but what hid it would.
        var plain = HIDING.matcher(COMMENT.matcher(css).replaceAll(" ")).replaceAll("");
        return FUNCTION.matcher(RULE.matcher(plain).replaceAll(" ")).replaceAll(SafeCss::harmless);
    }

    private static String harmless(MatchResult function) {
        return LOADING.matcher(function.group(1)).find() ? "none(" : function.group();
    }
}
