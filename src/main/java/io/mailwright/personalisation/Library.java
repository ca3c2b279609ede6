package io.mailwright.personalisation;

import io.mailwright.personalisation.script.Script;
import io.mailwright.personalisation.script.SyntaxException;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Content that e-mails bring in: content areas and dynamic content, each read once. One library
 * serves one send, so that all its messages see the same content. Thread-safe.
 */
public final class Library {
    private final ContentAreas areas;
    private final Map<String, Script> slots;
    private final Map<String, Script> byId = new ConcurrentHashMap<>();
    private final Map<String, Script> byName = new ConcurrentHashMap<>();

    /**
     * A library of these contents.
     *
     * @throws SyntaxException if dynamic content is not well-formed
     */
    public Library(ContentAreas areas, List<DynamicContent> dynamic) {
        this.areas = areas;
        var compiled = new HashMap<String, Script>();
        dynamic.forEach(content -> compiled.put(key(content.slot()), content.compiled()));
        this.slots = Map.copyOf(compiled);
    }

    public static Library empty() {
        return new Library(ContentAreas.none(), List.of());
    }

    @Nullable Script area(String id) {
        return read(byId, id, areas::byId);
    }

    @Nullable Script areaNamed(String name) {
        return read(byName, key(name), areas::byName);
    }

    @Nullable Script slot(String name) {
        return slots.get(key(name));
    }

    /** What is not there is not kept either: recipients' values may ask for anything. */
    private static @Nullable Script read(
            Map<String, Script> known, String key, ContentFinder areas) {
        var script = known.get(key);
        if (script != null) {
            return script;
        }
        var content = areas.find(key);
        return content == null ? null : known.computeIfAbsent(key, _ -> Script.parse(content));
    }

    @FunctionalInterface
    private interface ContentFinder {
        @Nullable String find(String key);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
