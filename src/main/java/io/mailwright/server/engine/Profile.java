package io.mailwright.server.engine;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.Subscriber;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.xmlapi.wire.ErrorCode;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The attributes of the account, as rules for what a subscriber may have. */
final class Profile {
    private final List<Attribute> attributes;

    Profile(List<Attribute> attributes) {
        this.attributes = attributes;
    }

    /**
     * The attributes of a new subscriber: those given, the defaults of the others.
     *
     * @throws ApiError 933 for a wrong value, 934 for a required one that is missing
     */
    Map<String, String> created(Map<String, String> given) {
        return merged(Map.of(), given, true);
    }

    /**
     * The attributes of a subscriber after a change: those given, empty ones cleared, the others as
     * they were.
     *
     * @throws ApiError 933 for a wrong value, 934 for a required one that is cleared
     */
    Map<String, String> changed(Subscriber subscriber, Map<String, String> given) {
        return merged(subscriber.attributes(), given, false);
    }

    /** The e-mail type of a subscriber for whom none was given. */
    EmailType defaultEmailType() {
        return attributes.stream()
                        .filter(attribute ->
                                attribute.name().equalsIgnoreCase(Attribute.EMAIL_TYPE))
                        .anyMatch(attribute -> attribute.defaultValue().equalsIgnoreCase("Text"))
                ? EmailType.TEXT
                : EmailType.HTML;
    }

    private Map<String, String> merged(
            Map<String, String> old, Map<String, String> given, boolean isNew) {
        var byKey = new LinkedHashMap<String, String>();
        given.forEach((name, value) -> byKey.put(key(name), value));
        var merged = new LinkedHashMap<String, String>();
        for (var attribute : attributes) {
            if (!attribute.isIdentity()) {
                var value = byKey.get(key(attribute.name()));
                if (isNew && (value == null || value.isEmpty())) {
                    value = attribute.defaultValue();
                }
                merged.put(attribute.name(), value(attribute, value, old));
            }
        }
        return merged;
    }

    private static String value(
            Attribute attribute, @Nullable String given, Map<String, String> old) {
        if (given == null) {
            return old.getOrDefault(attribute.name(), "");
        }
        if (given.isEmpty() && attribute.required()) {
            throw new ApiError(ErrorCode.REQUIRED_ATTRIBUTE, attribute.name());
        }
        return ValueRules.stored(attribute, given);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
