package io.mailwright.service.upload.recipe;

import io.mailwright.domain.upload.RecipeStep.LetterCase;

import java.util.Locale;
import java.util.regex.Pattern;

/** Writes words in capitals, small letters or with a capital each. */
final class Letters {
    /** The first letter of a word; {@code O'Hara} has two, {@code Ann's} one. */
    private static final Pattern FIRST =
            Pattern.compile(
                    "(?<![\\p{L}\\p{M}\\p{N}'’])\\p{L}|(?<=(?<![\\p{L}\\p{M}])\\p{L}['’])\\p{L}(?=\\p{L})");

    private Letters() {}

    static String as(LetterCase to, String value) {
        return switch (to) {
            case LOWER -> value.toLowerCase(Locale.ROOT);
            case UPPER -> value.toUpperCase(Locale.ROOT);
            case TITLE ->
                    FIRST.matcher(value.toLowerCase(Locale.ROOT))
                            .replaceAll(first -> first.group().toUpperCase(Locale.ROOT));
        };
    }
}
