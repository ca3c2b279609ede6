package io.mailwright.domain.send;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * A file of people who are to get a message by a definition, and how far that is.
 *
 * @param counts of its rows, by where they stand
 */
public record TriggeredBatch(
        long id, String key, String file, Instant startedAt, Map<TriggeredRow.State, Long> counts) {
    public TriggeredBatch {
        var byState = new EnumMap<TriggeredRow.State, Long>(TriggeredRow.State.class);
        byState.putAll(counts);
        counts = byState;
    }

    public long count(TriggeredRow.State state) {
        return counts.getOrDefault(state, 0L);
    }
}
