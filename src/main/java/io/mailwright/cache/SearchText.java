package io.mailwright.cache;

import io.mailwright.domain.Subscriber;

import java.text.Normalizer;

/**
 * What of a subscriber is searched, and how letters are compared: compatibility forms brought
 * together (NFKC: a full-width letter is that letter), then without case, letter by letter. Lower
 * casing of whole words would not do: it makes the last sigma of a Greek word another letter, and a
 * part of a word must be found in the word.
 */
final class SearchText {
    /** Stands after every value; nobody can search for it. */
    static final char END = '\u001f';

    private SearchText() {}

    /**
     * Address and values, each ended by {@link #END}, with one more at the end, so that every
     * letter begins a sequence of three.
     */
    static String of(Subscriber subscriber) {
        var text = new StringBuilder(160).append(subscriber.email()).append(END);
        for (var value : subscriber.attributes().values()) {
            if (!value.isEmpty()) {
                text.append(value).append(END);
            }
        }
        return folded(text.append(END), true);
    }

    /** What the user looks for, as it stands in the texts; blanks around it do not count. */
    static String wanted(String query) {
        return folded(query, false).strip();
    }

    private static String folded(CharSequence text, boolean withEnds) {
        var normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var folded = new StringBuilder(normal.length());
        normal.codePoints()
                .filter(c -> isLetter(c) || (withEnds && c == END))
                .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** Not what no keyboard gives: control characters, and halves of a letter. */
    private static boolean isLetter(int c) {
        return !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
    }
}
