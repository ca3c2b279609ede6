package io.mailwright.domain;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Names, subjects and senders, which stand in one line: of a table, and of a message's headers.
 * Control characters and what breaks a line have no place there.
 */
public final class OneLine {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\u0085\u2028\u2029]++");

    private OneLine() {}

    /**
     * Makes sure that a text is one line.
     *
     * @param what it is, as the message begins, such as {@code The subject}
     * @throws Failure.Invalid if it is not
     */
    public static void require(String what, String text) {
        if (BREAKS.matcher(text).find()) {
            throw new Failure.Invalid(
                    what
                            + " holds a line break or another control character: write it in one line.");
        }
    }

    /** The places that break a text's line. */
    public static List<MatchResult> breaks(String text) {
        return BREAKS.matcher(text).results().toList();
    }

    /** The text with a blank for whatever breaks it, and none around it. */
    public static String of(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }
}
