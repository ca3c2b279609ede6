package io.mailwright.service.upload;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Takes from a name what people write now so, now otherwise: case, accents, blanks, punctuation.
 */
final class PlainName {
    private PlainName() {}

    /** Letters and digits only: {@code E-Mail_Address} is emailaddress, {@code Prénom} prenom. */
    static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(PlainName::letter)
                .collect(Collectors.joining());
    }

    /** Whether two names, neither without letters and digits, are the same but for that. */
    static boolean same(String one, String other) {
        var plain = of(one);
        return !plain.isEmpty() && plain.equals(of(other));
    }

    /** Letters that Unicode does not take apart, though people write them plainly too. */
    private static String letter(int codePoint) {
        return switch (codePoint) {
            case 'ß' -> "ss";
            case 'ł' -> "l";
            case 'ø' -> "o";
            default -> Character.toString(codePoint);
        };
    }
}
