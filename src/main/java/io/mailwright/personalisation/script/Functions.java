package io.mailwright.personalisation.script;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All functions that are offered ({@code personalisation.md} P5), by name without case. */
final class Functions {
    private static final Set<String> OF_DATA_EXTENSIONS =
            Set.of("upsertde", "lookup", "lookuprows", "row", "rowcount", "field");

    private static final Map<String, Function> BY_NAME =
            Stream.of(
                            TextFunctions.all(),
                            ValueFunctions.all(),
                            DateFunctions.all(),
                            ContentFunctions.all())
                    .flatMap(List::stream)
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    function -> key(function.name()), UnaryOperator.identity()));

    private Functions() {}

    static @Nullable Function named(String name) {
        return BY_NAME.get(key(name));
    }

    /** Why a function is not there. */
    static String whyNot(String name) {
        return OF_DATA_EXTENSIONS.contains(key(name))
                ? name + " needs data extensions, which the XML API does not have"
                : "The function " + name + " is not offered";
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
