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
 * @param learned when the file was uploaded that columns were learned from; {@code null} if none
 */
public record SuggestedMapping(
        Mapping mapping, Map<String, MatchReason> reasons, @Nullable Instant learned) {
    public SuggestedMapping {
        reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    }
}
