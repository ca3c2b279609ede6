package io.mailwright.personalisation;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What recipients are called ({@code personalisation.md} P2). */
final class Names {
    private Names() {}

    static String first(Context context) {
        return either(context, "first name", "firstname");
    }

    static String last(Context context) {
        return either(context, "last name", "lastname");
    }

    /** The attribute Full Name, else first and last name (I). */
    static String full(Context context) {
        var full = either(context, "full name", "fullname");
        return full.isEmpty()
                ? Stream.of(first(context), last(context))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.joining(" "))
                : full;
    }

    private static String either(Context context, String key, String otherKey) {
        var value = Attributes.value(key, context);
        var other = value == null || value.isEmpty() ? Attributes.value(otherKey, context) : value;
        return other == null ? "" : other;
    }
}
