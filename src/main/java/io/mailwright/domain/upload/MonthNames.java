package io.mailwright.domain.upload;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What months are called, whole and in short, in the languages files are read in. */
final class MonthNames {
    private static final List<String> LANGUAGES =
            List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl");

    private static final List<TextStyle> STYLES =
            List.of(
                    TextStyle.FULL,
                    TextStyle.FULL_STANDALONE,
                    TextStyle.SHORT,
                    TextStyle.SHORT_STANDALONE);

    private static final Map<String, Month> MONTHS = months();

    private MonthNames() {}

    /**
     * The month of a name, in whatever case.
     *
     * @return nothing if it is the name of none, or of different ones in different languages
     */
    static Optional<Month> month(String name) {
        return Optional.ofNullable(MONTHS.get(key(name)));
    }

    private static Map<String, Month> months() {
        var months = new HashMap<String, Month>();
        var ambiguous = new HashSet<String>();
        for (var language : LANGUAGES) {
            for (var style : STYLES) {
                for (var month : Month.values()) {
                    var name = key(month.getDisplayName(style, Locale.of(language)));
                    var other = months.putIfAbsent(name, month);
                    if (other != null && other != month) {
                        ambiguous.add(name);
                    }
                }
            }
        }
        months.keySet().removeAll(ambiguous);
        return Map.copyOf(months);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace(".", "");
    }
}
