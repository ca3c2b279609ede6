package io.mailwright.server.engine;

import io.mailwright.domain.Attribute;
import io.mailwright.server.envelope.ApiError;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What an attribute that is made may be (X throughout). */
public final class AttributeRules {
    /** In characters ({@code envelope.md} E9, grade C). */
    public static final int LONGEST_VALUE = ValueRules.MAX_VALUE;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_WORDS = 500;

    /**
     * What would end a name in {@code %%name%%} and {@code [name]} ({@code personalisation.md}).
     */
    private static final Pattern NO_NAME = Pattern.compile("[%\\[\\]@\"\\p{Cntrl}]");

    /** What means something else in {@code <values>} ({@code subscribers-lists.md} S3, S4). */
    private static final Set<String> RESERVED = Set.of("status", "reason", "channelmemberid");

    private AttributeRules() {}

    /**
     * The element of {@code subscribers-lists.md} S1 that cannot be as it is; nothing if all can.
     */
    public static Optional<String> check(Attribute attribute) {
        if (!isName(attribute.name())) {
            return Optional.of("name");
        }
        if (attribute.description().length() > LONGEST_WORDS) {
            return Optional.of("description");
        }
        if (attribute.display().length() > LONGEST_WORDS) {
            return Optional.of("display");
        }
        if (attribute.maxSize() < 1 || attribute.maxSize() > LONGEST_VALUE) {
            return Optional.of("max_size");
        }
        if (attribute.minSize() > attribute.maxSize()) {
            return Optional.of("min_size");
        }
        return values(attribute);
    }

    private static boolean isName(String name) {
        return name.length() <= LONGEST_NAME
                && !NO_NAME.matcher(name).find()
                && !RESERVED.contains(name.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> values(Attribute attribute) {
        var open = withValues(attribute, List.of());
        var different = new HashSet<String>();
        boolean good =
                attribute.values().stream()
                        .allMatch(value ->
                                fits(open, value) && different.add(value.toLowerCase(Locale.ROOT)));
        if (!good) {
            return Optional.of("values");
        }
        return fits(attribute, attribute.defaultValue())
                ? Optional.empty()
                : Optional.of("default_value");
    }

    private static boolean fits(Attribute attribute, String value) {
        try {
            ValueRules.stored(attribute, value);
            return true;
        } catch (ApiError _) {
            return false;
        }
    }

    private static Attribute withValues(Attribute attribute, List<String> values) {
        return new Attribute(
                attribute.name(),
                attribute.description(),
                attribute.defaultValue(),
                attribute.type(),
                attribute.required(),
                attribute.minSize(),
                attribute.maxSize(),
                attribute.editable(),
                attribute.display(),
                values);
    }
}
