package io.mailwright.personalisation;

import io.mailwright.domain.Attribute;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The attributes an account knows of each subscriber, and what prints for an empty one ({@code
 * personalisation.md} P1; that it is the default value is I). Names are without case. Immutable.
 */
public final class Profile {
    private final Map<String, String> defaults;

    private Profile(Map<String, String> defaults) {
        this.defaults = Map.copyOf(defaults);
    }

    public static Profile of(List<Attribute> attributes) {
        var defaults = new HashMap<String, String>();
        for (var attribute : attributes) {
            defaults.put(key(attribute.name()), attribute.defaultValue());
        }
        defaults.putIfAbsent(key(Attribute.EMAIL_ADDRESS), "");
        defaults.putIfAbsent(key(Attribute.EMAIL_TYPE), "");
        return new Profile(defaults);
    }

    /** Whether {@code %%name%%} prints something: an attribute, or a string of P2. */
    public boolean knows(String name) {
        var key = key(name);
        return defaults.containsKey(key) || SystemStrings.isOne(key);
    }

    /** The strings of P2 that every account has, in lower case. */
    public static Set<String> systemStrings() {
        return SystemStrings.names();
    }

    /** What prints for an attribute without a value; nothing if it is not of this account. */
    @Nullable String defaultValue(String key) {
        return defaults.get(key);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
