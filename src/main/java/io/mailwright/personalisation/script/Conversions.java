package io.mailwright.personalisation.script;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Pattern;

/** What values are when they are used as other kinds (I throughout). */
final class Conversions {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(?:\\.\\d{1,40})?");

    private Conversions() {}

    /** Of a text too, if it is written like one. */
    static @Nullable BigDecimal number(Value value) {
        return switch (value) {
            case Value.Numeric(var number) -> number;
            case Value.Text(var text, var _) -> number(text);
            case Value.Truth _, Value.Moment _ -> null;
        };
    }

    private static @Nullable BigDecimal number(String text) {
        var written = text.strip();
        if (written.isEmpty() || written.charAt(0) > '9') {
            return null;
        }
        return NUMBER.matcher(written).matches() ? new BigDecimal(written) : null;
    }

    /** Of a text too, if it is written like one; a time alone is of today. */
    static @Nullable LocalDateTime moment(Value value, Environment environment) {
        return switch (value) {
            case Value.Moment(var at) -> at;
            case Value.Text(var text, var _) ->
                    DateText.parse(text, environment.zone(), environment.now().toLocalDate());
            case Value.Truth _, Value.Numeric _ -> null;
        };
    }

    /** Numbers other than 0 are true, and the text {@code true}. */
    static boolean truth(Value value) {
        if (value instanceof Value.Truth(var isTrue)) {
            return isTrue;
        }
        var number = number(value);
        return number != null
                ? number.signum() != 0
                : value.text().strip().equalsIgnoreCase("true");
    }

    /**
     * How two values compare: as numbers if both are, else as dates if both are, else as texts
     * without case.
     */
    static int order(Value left, Value right) {
        var leftNumber = number(left);
        var rightNumber = leftNumber == null ? null : number(right);
        if (leftNumber != null && rightNumber != null) {
            return leftNumber.compareTo(rightNumber);
        }
        var leftMoment = date(left);
        var rightMoment = leftMoment == null ? null : date(right);
        if (leftMoment != null && rightMoment != null) {
            return leftMoment.compareTo(rightMoment);
        }
        return key(left).compareTo(key(right));
    }

    private static @Nullable LocalDateTime date(Value value) {
        return switch (value) {
            case Value.Moment(var at) -> at;
            case Value.Text(var text, var _) -> DateText.parseDate(text);
            case Value.Truth _, Value.Numeric _ -> null;
        };
    }

    private static String key(Value value) {
        return value.text().toLowerCase(Locale.ROOT);
    }
}
