package io.mailwright.ui.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for words in what is written. */
final class Finder {
    private final Pattern pattern;

    /**
     * Looks for some words, just as they are.
     *
     * @param exact whether capitals count
     */
    Finder(String words, boolean exact) {
        int how = Pattern.LITERAL | (exact ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        pattern = Pattern.compile(words, how);
    }

    /** Where they are; none for no words. */
    List<Match> in(String text) {
        var matches = new ArrayList<Match>();
        if (!pattern.pattern().isEmpty()) {
            var matcher = pattern.matcher(text);
            while (matcher.find()) {
                matches.add(new Match(matcher.start(), matcher.end()));
            }
        }
        return matches;
    }

    /** The number of the match to go to next from a place, around the end. */
    static int next(List<Match> matches, int place, boolean back) {
        if (back) {
            for (int i = matches.size() - 1; i >= 0; i--) {
                if (matches.get(i).end() <= place) {
                    return i;
                }
            }
            return matches.size() - 1;
        }
        for (int i = 0; i < matches.size(); i++) {
            if (matches.get(i).start() >= place) {
                return i;
            }
        }
        return 0;
    }

    /** The text with other words in place of all of them. */
    String replaced(String text, String other) {
        return pattern.pattern().isEmpty()
                ? text
                : pattern.matcher(text).replaceAll(Matcher.quoteReplacement(other));
    }

    /** Where they are once. */
    record Match(int start, int end) {}
}
