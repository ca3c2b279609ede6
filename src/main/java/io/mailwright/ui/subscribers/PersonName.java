package io.mailwright.ui.subscribers;

import io.mailwright.domain.Subscriber;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person is called, as far as the account knows.
 *
 * @param full first and last name, the full name, or the address where there is none
 * @param initials at most two letters for the mark beside it
 */
record PersonName(String full, String initials) {
    static PersonName of(Subscriber person) {
        var names = value(person, "First Name") + " " + value(person, "Last Name");
        var full =
                Stream.of(names.strip(), value(person, "Full Name"), person.email())
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("");
        return new PersonName(full, initials(full));
    }

    private static String value(Subscriber person, String attribute) {
        return person.attributes().getOrDefault(attribute, "").strip();
    }

    private static String initials(String full) {
        return Arrays.stream(full.split("[\\s.@]+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> new String(Character.toChars(word.codePointAt(0))))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
