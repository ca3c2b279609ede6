package io.mailwright.service.upload;

import io.mailwright.cache.LedgerPlan;
import io.mailwright.domain.upload.Spelling;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where columns went when a file with the same columns was uploaded last.
 *
 * @param targets attribute by column; empty for a column that was left out, which is a decision too
 * @param spellings how dates and numbers were written, by column
 */
record LearnedMapping(Map<String, String> targets, Map<String, Spelling> spellings, Instant at) {
    /** How a column that went somewhere wrote dates and numbers. */
    Optional<Spelling> spelling(String column) {
        return targets.getOrDefault(column, "").isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(spellings.get(column));
    }

    /**
     * Looks for one.
     *
     * @param before newest first
     */
    static Optional<LearnedMapping> of(List<String> columns, List<LedgerPlan> before) {
        return before.stream()
                .map(one -> new Known(StoredPlan.of(one.plan()), one.at()))
                .filter(one -> one.isOf(columns))
                .findFirst()
                .map(one -> one.learned(columns));
    }

    private record Known(StoredPlan plan, Instant at) {
        /** In whatever order; columns without names are told apart by their places only. */
        boolean isOf(List<String> columns) {
            return plan.layout().format().heading()
                    && new HashSet<>(plan.layout().columns()).equals(new HashSet<>(columns));
        }

        LearnedMapping learned(List<String> columns) {
            var targets = new LinkedHashMap<String, String>();
            columns.forEach(column -> targets.put(column, plan.targets().getOrDefault(column, "")));
            return new LearnedMapping(targets, plan.mapping().spellings(), at);
        }
    }
}
