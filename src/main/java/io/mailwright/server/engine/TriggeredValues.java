package io.mailwright.server.engine;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.SubscriberValues;
import io.mailwright.domain.send.SendCode;
import io.mailwright.server.envelope.ApiError;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The attributes that come with a triggered send ({@code email-send.md} M11): those the account has
 * must be as it wants them (M14, which number for what X), others are for the message alone.
 */
final class TriggeredValues {
    private final Map<String, Attribute> known = new LinkedHashMap<>();

    TriggeredValues(List<Attribute> attributes) {
        attributes.forEach(attribute -> known.put(key(attribute.name()), attribute));
    }

    /**
     * All that were given, by the account's names where it has them, as it stores them.
     *
     * @throws NotQueued 16, 17
     */
    Map<String, String> checked(Map<String, String> given) {
        var values = new LinkedHashMap<String, String>();
        given.forEach((name, value) -> {
            var attribute = known.get(key(name));
            if (attribute == null) {
                values.put(name, value);
            } else {
                values.put(attribute.name(), stored(attribute, value));
            }
        });
        return values;
    }

    /** Those of {@code values} that the account can keep. */
    SubscriberValues kept(String email, Map<String, String> values) {
        var kept = new LinkedHashMap<>(values);
        kept.keySet().removeIf(name -> !known.containsKey(key(name)));
        kept.remove(Attribute.EMAIL_ADDRESS);
        var type = kept.remove(Attribute.EMAIL_TYPE);
        return new SubscriberValues(email, emailType(type), null, null, kept);
    }

    private static String stored(Attribute attribute, String value) {
        if (ValueRules.isTooLong(attribute, value)) {
            throw new NotQueued(SendCode.ATTRIBUTE_VALUE_TOO_LONG);
        }
        try {
            return ValueRules.stored(attribute, value);
        } catch (ApiError _) {
            throw new NotQueued(SendCode.INVALID_ATTRIBUTE_VALUE);
        }
    }

    private static @Nullable EmailType emailType(@Nullable String word) {
        if (word == null || word.isEmpty()) {
            return null;
        }
        return word.equalsIgnoreCase("Text") ? EmailType.TEXT : EmailType.HTML;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
