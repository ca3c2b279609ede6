package io.mailwright.personalisation.script;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The functions on values of any kind. */
final class ValueFunctions {
    private ValueFunctions() {}

    static List<Function> all() {
        return List.of(
                Function.of("V", 1, 1, arguments -> arguments.value(0)),
                Function.of(
                        "Empty", 1, 1, arguments -> new Value.Truth(arguments.text(0).isEmpty())),
                Function.of("IIF", 3, 3, arguments -> arguments.value(arguments.truth(0) ? 1 : 2)),
                Function.of("AttributeValue", 1, 1, ValueFunctions::attribute));
    }

    /** Nothing for a name that is not known (C). */
    private static Value attribute(Arguments arguments) {
        var key = arguments.text(0).strip().toLowerCase(Locale.ROOT);
        return Objects.requireNonNullElse(arguments.find(key), Value.EMPTY);
    }
}
