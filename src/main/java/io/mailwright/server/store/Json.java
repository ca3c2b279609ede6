package io.mailwright.server.store;

import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON in some columns. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final JsonStringEncoder QUOTED = JsonStringEncoder.getInstance();
    private static final ObjectReader VALUES =
            MAPPER.readerFor(new TypeReference<LinkedHashMap<String, String>>() {});
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private static final int USUAL_LENGTH = 256;

    private Json() {}

    static String of(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** As {@link #of}, without those that are empty; several times faster. */
    static String ofPresent(Map<String, String> values) {
        var json = new StringBuilder(USUAL_LENGTH).append('{');
        values.forEach((name, value) -> {
            if (!value.isEmpty()) {
                json.append(json.length() > 1 ? ",\"" : "\"");
                quote(name, json);
                json.append("\":\"");
                quote(value, json);
                json.append('"');
            }
        });
        return json.append('}').toString();
    }

    private static void quote(String text, StringBuilder json) {
        if (isPlain(text)) {
            json.append(text);
        } else {
            QUOTED.quoteAsString(text, json);
        }
    }

    /** In a loop, because this is asked for every value that is written. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    static Map<String, String> values(String json) {
        return VALUES.readValue(json);
    }

    static List<String> texts(String json) {
        return MAPPER.readValue(json, TEXTS);
    }
}
