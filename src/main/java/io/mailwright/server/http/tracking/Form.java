package io.mailwright.server.http.tracking;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody has sent.
 *
 * @param fields values by name, in their order
 */
record Form(Map<String, List<String>> fields) {
    /** The first value of that name. */
    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /** Without what is personal, so that it can never reach a log. */
    @Override
    public String toString() {
        return "Form[" + fields.size() + " fields]";
    }
}
