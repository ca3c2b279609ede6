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
