package io.mailwright.domain.upload;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which column goes into which attribute.
 *
 * @param targets attribute name by column name, in file order; a column left out is absent. Exactly
 *     one column goes into Email Address, no attribute is named twice
 * @param constants value by attribute name, the same for every row
 * @param spellings how dates and numbers are written, by column name; {@link Spelling#USUAL} of
 *     those that are absent
 * @param blanks what empty cells do
 */
public record Mapping(
        Map<String, String> targets,
        Map<String, String> constants,
        Map<String, Spelling> spellings,
        Blanks blanks) {
    public Mapping {
        targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
        constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        spellings = Collections.unmodifiableMap(new LinkedHashMap<>(spellings));
    }

    /** Of columns whose empty cells do nothing. */
    public Mapping(
            Map<String, String> targets,
            Map<String, String> constants,
            Map<String, Spelling> spellings) {
        this(targets, constants, spellings, Blanks.KEEP);
    }

    /** Of columns that write dates and numbers as the wire does, too. */
    public Mapping(Map<String, String> targets, Map<String, String> constants) {
        this(targets, constants, Map.of());
    }

    public Mapping with(Blanks another) {
        return new Mapping(targets, constants, spellings, another);
    }

    public Spelling spelling(String column) {
        return spellings.getOrDefault(column, Spelling.USUAL);
    }
}
