package io.mailwright.cache;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Turns a text into a question to the index of three-letter sequences. The index keeps no places
 * within a text (that makes it half as large), so it answers who has some sequences, anywhere; the
 * text itself has still to be looked for. Of a long text a few sequences are enough, the rarest
 * first: each more makes the index read another long list, and leaves out hardly anybody.
 *
 * <p>One or two letters are not in the index as such: asked for are all sequences that begin with
 * them. Every letter of a text begins one, since a text ends in two signs nobody can search for.
 */
final class Terms {
    private static final int LENGTH = 3;
    private static final int MOST_SEQUENCES = 6;

    /** When so small a part of all people is left, looking at their texts is quick. */
    private static final double FEW = 1e-5;

    private static final int MOST_TERMS = 1_000;

    /** A sequence that no text has: at most two ends follow one another. */
    private static final String NOBODY = String.valueOf(SearchText.END).repeat(LENGTH);

    private final Handle handle;
    private final TextSample sample;

    Terms(Handle handle, TextSample sample) {
        this.handle = handle;
        this.sample = sample;
    }

    /** All sequences of three letters, in order; none for a shorter text. */
    static List<String> sequences(String text) {
        var letters = text.codePoints().toArray();
        return IntStream.rangeClosed(0, letters.length - LENGTH)
                .mapToObj(i -> new String(letters, i, LENGTH))
                .distinct()
                .toList();
    }

    /** An FTS5 query; nothing if it is better to read all texts in turn. */
    Optional<String> match(String text) {
        if (text.codePointCount(0, text.length()) >= LENGTH) {
            return Optional.of(joined(rarest(text), " AND "));
        }
        if (sample.common(text)) {
            return Optional.empty();
        }
        var terms = beginningWith(text);
        return terms.size() > MOST_TERMS ? Optional.empty() : Optional.of(joined(terms, " OR "));
    }

    private List<String> rarest(String text) {
        var chosen = new ArrayList<String>();
        double left = 1;
        for (var sequence :
                sequences(text).stream()
                        .sorted(Comparator.comparingDouble(sample::part))
                        .limit(MOST_SEQUENCES)
                        .toList()) {
            if (left > FEW) {
                chosen.add(sequence);
                left *= sample.part(sequence);
            }
        }
        return chosen;
    }

    private List<String> beginningWith(String text) {
        var terms =
                handle.createQuery(
                                "select term from subscriber_term where term >= :text and term < :end limit :most")
                        .bind("text", text)
                        .bind("end", text + Character.toString(Character.MAX_CODE_POINT))
                        .bind("most", MOST_TERMS + 1)
                        .mapTo(String.class)
                        .list();
        return terms.isEmpty() ? List.of(NOBODY) : terms;
    }

    /** As strings of FTS5, in which no sign but the quote means anything. */
    private static String joined(List<String> terms, String operator) {
        return terms.stream()
                .map(term -> '"' + term.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(operator));
    }
}
