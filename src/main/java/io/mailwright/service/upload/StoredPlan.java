package io.mailwright.service.upload;

import io.mailwright.domain.upload.Mapping;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;

/**
 * What of a plan the ledger keeps, as JSON, so that an upload can be gone on with and its rejects
 * be written without the file.
 */
record StoredPlan(
        Map<String, String> targets,
        Map<String, String> constants,
        boolean byteOrderMark,
        String delimiter,
        String lineEnd,
        List<String> headings) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static StoredPlan of(Mapping mapping, CsvFormat format) {
        return new StoredPlan(
                mapping.targets(),
                mapping.constants(),
                format.byteOrderMark(),
                String.valueOf(format.delimiter()),
                format.lineEnd(),
                format.headings());
    }

    static StoredPlan of(String json) {
        return JSON.readValue(json, StoredPlan.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    Mapping mapping() {
        return new Mapping(targets, constants);
    }

    CsvFormat format() {
        return new CsvFormat(byteOrderMark, delimiter.charAt(0), lineEnd, headings);
    }
}
