package io.mailwright.server.engine;

import io.mailwright.domain.Failure;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Options after the question mark of an address by which one says where something is. */
public final class UriOptions {
    private UriOptions() {}

    /**
     * The options by their names.
     *
     * @param what begins the sentence that refuses an unknown one, such as {@code Delivery has}
     * @throws Failure.Invalid if one is unknown
     */
    public static Map<String, String> of(String what, @Nullable String query, Set<String> known) {
        var options = new HashMap<String, String>();
        for (var option : (query == null ? "" : query).split("&", -1)) {
            int equals = option.indexOf('=');
            var name = equals < 0 ? option : option.substring(0, equals);
            if (!option.isEmpty() && !known.contains(name)) {
                throw new Failure.Invalid(
                        "%s no option %s: choose from %s"
                                .formatted(what, name, String.join(", ", new TreeSet<>(known))));
            }
            options.put(name, equals < 0 ? "" : decoded(option.substring(equals + 1)));
        }
        return options;
    }

    /** Without its percent signs; a plus stands for itself. */
    public static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
