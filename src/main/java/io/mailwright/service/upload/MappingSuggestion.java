package io.mailwright.service.upload;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.upload.Mapping;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Matches columns to attributes by name: first to the letter, then by what the name means. */
final class MappingSuggestion {
    private static final Set<String> ADDRESS_NAMES =
            Set.of(
                    "email",
                    "emailaddress",
                    "mail",
                    "mailaddress",
                    "emailadresse",
                    "mailadresse",
                    "adressemail");

    private final List<Attribute> attributes;
    private final Map<String, String> targets = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    private MappingSuggestion(List<Attribute> attributes) {
        this.attributes = attributes;
    }

    static Mapping of(List<String> columns, List<Attribute> attributes) {
        var own = columns.subList(0, RejectsFile.ownColumns(columns));
        var suggestion = new MappingSuggestion(attributes);
        suggestion.match(own, (column, attribute) -> attribute.equals(column));
        suggestion.match(own, (column, attribute) -> plain(attribute).equals(plain(column)));
        suggestion.match(
                own,
                (column, attribute) ->
                        attribute.equalsIgnoreCase(Attribute.EMAIL_ADDRESS)
                                && ADDRESS_NAMES.contains(plain(column)));
        return new Mapping(inFileOrder(own, suggestion.targets), Map.of());
    }

    private void match(List<String> columns, BiPredicate<String, String> same) {
        for (var column : columns) {
            if (!targets.containsKey(column)) {
                free(column, same)
                        .ifPresent(attribute -> {
                            targets.put(column, attribute);
                            taken.add(attribute);
                        });
            }
        }
    }

    private Optional<String> free(String column, BiPredicate<String, String> same) {
        return attributes.stream()
                .map(Attribute::name)
                .filter(attribute -> !taken.contains(attribute) && same.test(column, attribute))
                .findFirst();
    }

    private static Map<String, String> inFileOrder(
            List<String> columns, Map<String, String> targets) {
        var ordered = new LinkedHashMap<String, String>();
        for (var column : columns) {
            var attribute = targets.get(column);
            if (attribute != null) {
                ordered.put(column, attribute);
            }
        }
        return ordered;
    }

    /** A name without case, blanks and punctuation: E-Mail_Address is emailaddress. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
