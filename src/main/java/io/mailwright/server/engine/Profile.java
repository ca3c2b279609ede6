package io.mailwright.server.engine;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.EmailType;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.xmlapi.wire.ErrorCode;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The attributes of the account, as rules for what a subscriber may have. Those but the address and
 * the e-mail type have places, from 0, in the account's order. Immutable.
 */
public final class Profile {
    private final List<Attribute> attributes;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final EmailType defaultEmailType;

    public Profile(List<Attribute> attributes) {
        this.attributes = attributes.stream().filter(attribute -> !attribute.isIdentity()).toList();
        for (int i = 0; i < this.attributes.size(); i++) {
            places.put(key(this.attributes.get(i).name()), i);
        }
        this.defaultEmailType = defaultEmailType(attributes);
    }

    private static EmailType defaultEmailType(List<Attribute> attributes) {
        return attributes.stream()
                        .filter(attribute ->
                                attribute.name().equalsIgnoreCase(Attribute.EMAIL_TYPE))
                        .anyMatch(attribute -> attribute.defaultValue().equalsIgnoreCase("Text"))
                ? EmailType.TEXT
                : EmailType.HTML;
    }

    /** How many places there are. */
    public int size() {
        return attributes.size();
    }

    /** The place of the attribute of that name, compared without case. */
    public Optional<Integer> place(String name) {
        return Optional.ofNullable(places.get(key(name)));
    }

    /**
     * Values by their places, as they will be stored.
     *
     * @param values {@code null} where none is given; an empty one clears
     */
    public Given given(@Nullable String[] values) {
        var stored = values.clone();
        for (int i = 0; i < stored.length; i++) {
            var value = stored[i];
            if (value != null && !value.isEmpty()) {
                try {
                    stored[i] = ValueRules.stored(attributes.get(i), value);
                } catch (ApiError e) {
                    return new Given(stored, i, e);
                }
            }
        }
        return new Given(stored, stored.length, null);
    }

    /** As {@link #given(String[])}, by names; what is no attribute is left out. */
    public Given given(Map<String, String> byName) {
        var values = new @Nullable String[size()];
        byName.forEach((name, value) -> place(name).ifPresent(place -> values[place] = value));
        return given(values);
    }

    /**
     * The attributes of a new subscriber: those given, the defaults of the others.
     *
     * @throws ApiError 933 for a wrong value, 934 for a required one that is missing
     */
    Map<String, String> created(Given given) {
        var merged = new LinkedHashMap<String, String>();
        for (int i = 0; i < attributes.size(); i++) {
            var attribute = attributes.get(i);
            var value = given.at(i);
            if (value == null || value.isEmpty()) {
                value = ValueRules.stored(attribute, attribute.defaultValue());
            }
            merged.put(attribute.name(), required(attribute, value));
        }
        return merged;
    }

    /**
     * The attributes of a subscriber after a change: those given, empty ones cleared, the others as
     * they were.
     *
     * @param old not looked at if everything is given
     * @throws ApiError 933 for a wrong value, 934 for a required one that is cleared
     */
    Map<String, String> changed(Map<String, String> old, Given given) {
        var merged = new LinkedHashMap<String, String>();
        for (int i = 0; i < attributes.size(); i++) {
            var attribute = attributes.get(i);
            var value = given.at(i);
            merged.put(
                    attribute.name(),
                    value == null
                            ? old.getOrDefault(attribute.name(), "")
                            : required(attribute, value));
        }
        return merged;
    }

    private static String required(Attribute attribute, String value) {
        if (value.isEmpty() && attribute.required()) {
            throw new ApiError(ErrorCode.REQUIRED_ATTRIBUTE, attribute.name());
        }
        return value;
    }

    /** The e-mail type of a subscriber for whom none was given. */
    EmailType defaultEmailType() {
        return defaultEmailType;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
