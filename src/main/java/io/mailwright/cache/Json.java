package io.mailwright.cache;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is kept as one JSON text in a column: names with values, and lists of values. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, String>> VALUES =
            new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private Json() {}

    static String of(Map<String, String> values) {
        return MAPPER.writeValueAsString(values);
    }

    static String of(List<String> texts) {
        var json = new StringBuilder("[");
        for (var text : texts) {
            if (!isPlain(text)) {
                return MAPPER.writeValueAsString(texts);
            }
            json.append(json.length() > 1 ? ",\"" : "\"").append(text).append('"');
        }
        return json.append(']').toString();
    }

    static String ofRows(List<List<String>> rows) {
        return MAPPER.writeValueAsString(rows);
    }

    /** Nearly all texts of files are; so they take a fifth of the time. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    /** In the order they were written in. */
    static Map<String, String> values(String json) {
        return MAPPER.readValue(json, VALUES);
    }

    static List<String> texts(String json) {
        return json.startsWith("[\"") && json.indexOf('\\') < 0
                ? plain(json)
                : MAPPER.readValue(json, TEXTS);
    }

    /** Where nothing is escaped, every quote begins or ends a text. */
    private static List<String> plain(String json) {
        var texts = new ArrayList<String>();
        int open = json.indexOf('"');
        while (open >= 0) {
            int end = json.indexOf('"', open + 1);
            texts.add(json.substring(open + 1, end));
            open = json.indexOf('"', end + 1);
        }
        return texts;
    }
}
