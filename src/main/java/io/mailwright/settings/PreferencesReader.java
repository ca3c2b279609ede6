package io.mailwright.settings;

import io.mailwright.settings.Layout.Column;
import io.mailwright.settings.WindowState.Bounds;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads preferences as they are usually written: the window's start waits for them, and binding
 * them to the records by reflection takes longer than the toolkit's start beside it.
 */
final class PreferencesReader {
    private PreferencesReader() {}

    /** The preferences, or nothing where the file is damaged or only unusual. */
    static Optional<Preferences> read(byte[] json) {
        try (var parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            var preferences = preferences(the(Map.class, value(parser)));
            return parser.nextToken() == null ? Optional.of(preferences) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Numbers as doubles, objects as maps, arrays as lists. */
    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser);
            case START_ARRAY -> elements(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case null -> throw unusual();
            default -> parser.getDoubleValue();
        };
    }

    private static Map<String, @Nullable Object> fields(JsonParser parser) {
        var fields = new HashMap<String, @Nullable Object>();
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return fields;
    }

    private static List<@Nullable Object> elements(JsonParser parser) {
        var elements = new ArrayList<@Nullable Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return elements;
    }

    private static Preferences preferences(Map<?, ?> fields) {
        return new Preferences(
                look(the(Map.class, fields.get("look"))),
                fields.get("account") == null ? null : the(String.class, fields.get("account")),
                each(fields.get("windows"), PreferencesReader::window),
                fields.get("syncMinutes") == null
                        ? null
                        : (Integer) the(Double.class, fields.get("syncMinutes")).intValue());
    }

    private static Look look(Map<?, ?> fields) {
        return new Look(
                the(String.class, fields.get("theme")),
                the(Double.class, fields.get("zoom")),
                the(Boolean.class, fields.get("moreContrast")),
                the(Boolean.class, fields.get("reduceMotion")));
    }

    private static WindowState window(@Nullable Object json) {
        var fields = the(Map.class, json);
        var bounds = fields.get("bounds");
        return new WindowState(
                bounds == null ? null : bounds(the(Map.class, bounds)),
                the(Boolean.class, fields.get("maximised")),
                layout(the(Map.class, fields.get("layout"))));
    }

    private static Bounds bounds(Map<?, ?> fields) {
        return new Bounds(
                the(Double.class, fields.get("x")),
                the(Double.class, fields.get("y")),
                the(Double.class, fields.get("width")),
                the(Double.class, fields.get("height")));
    }

    private static Layout layout(Map<?, ?> fields) {
        return new Layout(
                the(String.class, fields.get("screen")),
                the(Double.class, fields.get("rail")),
                each(fields.get("details"), width -> the(Double.class, width)),
                each(fields.get("tables"), PreferencesReader::columns));
    }

    private static List<Column> columns(@Nullable Object json) {
        var columns = new ArrayList<Column>();
        for (var column : the(List.class, json)) {
            columns.add(column(the(Map.class, column)));
        }
        return columns;
    }

    private static Column column(Map<?, ?> fields) {
        return new Column(
                the(String.class, fields.get("name")),
                the(Double.class, fields.get("width")),
                the(Boolean.class, fields.get("shown")));
    }

    private static <T> Map<String, T> each(
            @Nullable Object json, Function<@Nullable Object, T> read) {
        var all = new HashMap<String, T>();
        Map<?, ?> fields = the(Map.class, json);
        fields.forEach((name, value) -> all.put((String) name, read.apply(value)));
        return all;
    }

    private static <T> T the(Class<T> type, @Nullable Object value) {
        if (!type.isInstance(value)) {
            throw unusual();
        }
        return type.cast(value);
    }

    private static IllegalArgumentException unusual() {
        return new IllegalArgumentException("not as it is usually written");
    }
}
