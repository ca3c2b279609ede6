package io.mailwright.personalisation.script;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The impression regions of a message. They are nested, and end with the part they are in; names
 * are compared without case and kept as first met (V). That ids count from 1 in each message is X.
 */
final class Regions {
    private record Region(int id, String name) {}

    private final Map<String, Region> met = new HashMap<>();
    private final ArrayDeque<Region> open = new ArrayDeque<>();

    void begin(String name) {
        open.push(
                met.computeIfAbsent(
                        name.toLowerCase(Locale.ROOT), key -> new Region(met.size() + 1, name)));
    }

    void end() {
        open.poll();
    }

    void endAll() {
        open.clear();
    }

    /** The value of one of the two strings about the current region; nothing for other names. */
    @Nullable Value value(String key) {
        var current = open.peek();
        return switch (key) {
            case "_impressionregionid" ->
                    current == null ? Value.EMPTY : Value.Numeric.of(current.id());
            case "_impressionregionname" ->
                    current == null ? Value.EMPTY : Value.data(current.name());
            default -> null;
        };
    }
}
