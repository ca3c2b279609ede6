package io.mailwright.server.engine;

import io.mailwright.domain.Attribute;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.xmlapi.wire.ErrorCode;
import io.mailwright.xmlapi.wire.WireTime;
import io.mailwright.xmlapi.wire.XmlText;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the value of an attribute may be, and how it is stored ({@code envelope.md} E9, E10; what a
 * wrong value is, is X).
 */
final class ValueRules {
    /** In characters ({@code envelope.md} E9, grade C). */
    static final int MAX_VALUE = 2000;

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");

    private ValueRules() {}

    /**
     * The value as the account stores it; an empty one is always allowed here.
     *
     * @throws ApiError 933 if it is too long, of another type or not one of those allowed, or could
     *     not be answered in XML
     */
    static String stored(Attribute attribute, String value) {
        if (value.isEmpty()) {
            return value;
        }
        if (!XmlText.isWritable(value)
                || value.length() < attribute.minSize()
                || isTooLong(attribute, value)) {
            throw invalid(attribute);
        }
        if (!attribute.values().isEmpty()) {
            return oneOf(attribute, attribute.values(), value);
        }
        return switch (attribute.type()) {
            case TEXT -> value;
            case NUMBER -> number(attribute, value);
            case DATE ->
                    WireTime.parseDate(value)
                            .map(WireTime::date)
                            .orElseThrow(() -> invalid(attribute));
            case BOOLEAN -> oneOf(attribute, List.of("True", "False"), value);
        };
    }

    static boolean isTooLong(Attribute attribute, String value) {
        return value.length() > Math.min(attribute.maxSize(), MAX_VALUE);
    }

    private static String number(Attribute attribute, String value) {
        if (!NUMBER.matcher(value).matches()) {
            throw invalid(attribute);
        }
        return value;
    }

    private static String oneOf(Attribute attribute, List<String> allowed, String value) {
        var key = value.toLowerCase(Locale.ROOT);
        return allowed.stream()
                .filter(candidate -> candidate.toLowerCase(Locale.ROOT).equals(key))
                .findFirst()
                .orElseThrow(() -> invalid(attribute));
    }

    private static ApiError invalid(Attribute attribute) {
        return new ApiError(ErrorCode.INVALID_ATTRIBUTE, attribute.name());
    }
}
