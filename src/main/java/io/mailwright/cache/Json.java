package io.mailwright.cache;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

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
        return MAPPER.writeValueAsString(texts);
    }

    /** In the order they were written in. */
    static Map<String, String> values(String json) {
        return MAPPER.readValue(json, VALUES);
    }

    static List<String> texts(String json) {
        return MAPPER.readValue(json, TEXTS);
    }
}
