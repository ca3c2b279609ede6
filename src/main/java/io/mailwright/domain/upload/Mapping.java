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
 */
public record Mapping(Map<String, String> targets, Map<String, String> constants) {
    public Mapping {
        targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
        constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
    }
}
