package io.mailwright.service.upload;

import io.mailwright.domain.upload.RowState;

import java.util.EnumMap;
import java.util.Map;

/** Rows counted by state. */
final class Tally {
    private final Map<RowState, Long> counts = new EnumMap<>(RowState.class);

    void count(RowState state) {
        counts.merge(state, 1L, Long::sum);
    }

    long of(RowState state) {
        return counts.getOrDefault(state, 0L);
    }

    long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
