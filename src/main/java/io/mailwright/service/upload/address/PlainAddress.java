package io.mailwright.service.upload.address;

/**
 * Knows at a glance what nearly every address is: ASCII letters, digits and the usual marks, a name
 * and a domain with an ending. What it does not know may be an address all the same. Thread-safe.
 */
final class PlainAddress {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST = 254;
    private static final int SHORTEST_ENDING = 2;

    private PlainAddress() {}

    /** Whether it is surely one that mail can be sent to. */
    static boolean is(String text) {
        int at = text.indexOf('@');
        return at > 0
                && at <= LONGEST_NAME
                && text.length() <= LONGEST
                && isName(text, at)
                && isDomain(text, at + 1);
    }

    /** Words of letters, digits and marks, with a dot between two. */
    private static boolean isName(String text, int end) {
        boolean inWord = false;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '.' ? !inWord : !(isLetterOrDigit(c) || c == '_' || c == '-' || c == '+')) {
                return false;
            }
            inWord = c != '.';
        }
        return inWord;
    }

    /** At least two labels; the last of letters, none with a hyphen at its ends or two within. */
    private static boolean isDomain(String text, int begin) {
        int start = begin;
        for (int i = begin; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                if (!isLabel(text, start, i)) {
                    return false;
                }
                start = i + 1;
            } else if (c == '-' ? text.charAt(i - 1) == '-' : !isLetterOrDigit(c)) {
                return false;
            }
        }
        return start > begin && isLabel(text, start, text.length()) && isEnding(text, start);
    }

    private static boolean isLabel(String text, int start, int end) {
        int length = end - start;
        return length > 0
                && length <= LONGEST_LABEL
                && text.charAt(start) != '-'
                && text.charAt(end - 1) != '-';
    }

    private static boolean isEnding(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            if (!isLetter(text.charAt(i))) {
                return false;
            }
        }
        return text.length() - start >= SHORTEST_ENDING;
    }

    private static boolean isLetterOrDigit(char c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
