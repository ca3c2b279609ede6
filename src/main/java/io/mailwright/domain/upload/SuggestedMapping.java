package io.mailwright.domain.upload;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which column seems to go into which attribute, and why.
 *
 * @param mapping fills each attribute at most once; a column that is absent is left out, and no
 *     column may go into Email Address
 * @param reasons by column name, for every column of the mapping, in the same order
 * @param spellings how columns write dates and numbers, by column name, whatever they go into
 * @param learned when the file was uploaded that columns were learned from; {@code null} if none
 */
public record SuggestedMapping(
        Mapping mapping,
        Map<String, MatchReason> reasons,
        Map<String, FoundSpelling> spellings,
        @Nullable Instant learned) {
    public SuggestedMapping {
        reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
        spellings = Map.copyOf(spellings);
    }

    /** How a column writes dates and numbers. */
    public FoundSpelling spelling(String column) {
        return spellings.getOrDefault(column, FoundSpelling.NONE);
    }
}
