package io.mailwright.service.upload.source;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;

/**
 * How much a text looks like words of some language: each word by itself, and all of them together
 * of one language. Text read in a wrong encoding has letters side by side that no language has.
 */
final class Likelihood {
    /** What may stand beside a letter without being one. */
    private static final String PUNCTUATION = "‘’“”„‚–—…«»•·\u00A0®™©ª°º";

    private static final double ONE_LANGUAGE = 0.5;

    private final List<Alphabet> alphabets;
    private final HashMap<Alphabet, Double> all = new HashMap<>();
    private double sum;
    private int words;

    private Likelihood(List<Alphabet> alphabets) {
        this.alphabets = alphabets;
    }

    /** 0 for what is no text at all to 1.5 for what is wholly of one language. */
    static double of(String text, Charset charset) {
        var likelihood = new Likelihood(Alphabet.of(charset));
        return text.chars().anyMatch(c -> c >= 0x7F && c <= 0x9F) ? 0 : likelihood.of(text);
    }

    private double of(String text) {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                word(text.substring(at, end));
            } else {
                symbol(text, at);
                end++;
            }
            at = end;
        }
        double together = all.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return words == 0 ? ONE_LANGUAGE : (sum + ONE_LANGUAGE * together) / words;
    }

    private void word(String word) {
        if (word.chars().allMatch(c -> c < 0x80)) {
            return;
        }
        double best = 0;
        for (var alphabet : alphabets) {
            double weight = isOddlyCapital(word) ? 0 : alphabet.weight(word);
            all.merge(alphabet, weight, Double::sum);
            best = Math.max(best, weight);
        }
        sum += best;
        words++;
    }

    /** A capital letter behind a small one, of which at least one is not ASCII. */
    private static boolean isOddlyCapital(String word) {
        for (int i = 1; i < word.length(); i++) {
            char one = word.charAt(i - 1);
            char two = word.charAt(i);
            if (Character.isLowerCase(one)
                    && Character.isUpperCase(two)
                    && (one >= 0x80 || two >= 0x80)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A currency sign beside a number is as good as none; one inside a word counts as a bad word.
     */
    private void symbol(String text, int at) {
        char c = text.charAt(at);
        if (c < 0x80 || PUNCTUATION.indexOf(c) >= 0) {
            return;
        }
        boolean besideLetter =
                (at > 0 && Character.isLetter(text.charAt(at - 1)))
                        || (at + 1 < text.length() && Character.isLetter(text.charAt(at + 1)));
        if (besideLetter || c == '¤') {
            words++;
        }
    }
}
