package io.mailwright.service.upload;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows countries by their codes, and by their names in eight languages. */
final class Countries {
    private static final Set<String> CODES =
            Stream.concat(
                            Arrays.stream(Locale.getISOCountries()),
                            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).stream())
                    .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> NAMES =
            Stream.of("en", "de", "fr", "es", "it", "pt", "nl", "pl")
                    .map(Locale::of)
                    .flatMap(Countries::names)
                    .collect(Collectors.toUnmodifiableSet());

    private Countries() {}

    private static Stream<String> names(Locale language) {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> PlainName.of(Locale.of("", code).getDisplayCountry(language)));
    }

    /** Codes in capitals only: "de" is a language. */
    static boolean isCountry(String value) {
        return CODES.contains(value) || NAMES.contains(PlainName.of(value));
    }
}
