package io.mailwright.service.upload;

import io.mailwright.cache.LedgerPlan;
import io.mailwright.domain.upload.Blanks;
import io.mailwright.domain.upload.FilePreview;
import io.mailwright.domain.upload.MappingTemplate;
import io.mailwright.domain.upload.MatchReason;
import io.mailwright.domain.upload.Spelling;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Where columns went before, which goes before anything their names and values tell.
 *
 * @param reason what a column that goes the same way is said to go by
 * @param columns by what the column is called in the file at hand
 * @param blanks what empty cells did
 * @param at when the file was uploaded that this was learned from; {@code null} for a template
 */
record Precedent(
        MatchReason reason,
        Map<String, MappingTemplate.Column> columns,
        Blanks blanks,
        @Nullable Instant at) {
    Precedent {
        columns = Map.copyOf(columns);
    }

    /** What was said of a column that went somewhere. */
    Optional<MappingTemplate.Column> used(String column) {
        return Optional.ofNullable(columns.get(column)).filter(one -> !one.attribute().isEmpty());
    }

    /**
     * As a file with the same columns was uploaded last, in whatever order; nothing if they have no
     * names.
     *
     * @param before newest first
     */
    static Optional<Precedent> learned(FilePreview file, List<LedgerPlan> before) {
        var columns = file.columns();
        return !file.format().heading()
                ? Optional.empty()
                : before.stream()
                        .map(one -> new Known(StoredPlan.of(one.plan()), one.at()))
                        .filter(one -> one.isOf(columns))
                        .findFirst()
                        .map(one -> one.learned(columns));
    }

    private record Known(StoredPlan plan, Instant at) {
        /**
         * Whether the file's own columns are the same, be it one of rejects or not. Rejects have
         * names even if the columns of the file they are of had none.
         */
        boolean isOf(List<String> columns) {
            boolean isRejects = RejectsFile.ownColumns(columns) < columns.size();
            return plan.isPrecedent()
                    && (plan.layout().format().heading() || isRejects)
                    && own(plan.layout().columns()).equals(own(columns));
        }

        private static Set<String> own(List<String> columns) {
            return new HashSet<>(columns.subList(0, RejectsFile.ownColumns(columns)));
        }

        Precedent learned(List<String> columns) {
            var learned = new LinkedHashMap<String, MappingTemplate.Column>();
            columns.forEach(column -> learned.put(column, column(column)));
            return new Precedent(MatchReason.LEARNED, learned, plan.mapping().blanks(), at);
        }

        private MappingTemplate.Column column(String column) {
            var spelling = Optional.ofNullable(plan.mapping().spellings().get(column));
            return new MappingTemplate.Column(
                    column,
                    plan.targets().getOrDefault(column, ""),
                    spelling.map(Spelling::dates).orElse(null),
                    spelling.map(Spelling::decimals).orElse(null));
        }
    }

    /**
     * As a template says, whose columns are those of the same name, or failing that of a name that
     * differs in case, accents, blanks or punctuation only.
     */
    static Precedent of(MappingTemplate template, List<String> columns) {
        var left = new ArrayList<>(template.columns());
        var found = new LinkedHashMap<String, MappingTemplate.Column>();
        var ways = List.<BiPredicate<String, String>>of(String::equals, PlainName::same);
        for (var way : ways) {
            for (var column : columns) {
                if (!found.containsKey(column)) {
                    left.stream()
                            .filter(one -> way.test(one.column(), column))
                            .findFirst()
                            .ifPresent(one -> {
                                found.put(column, one);
                                left.remove(one);
                            });
                }
            }
        }
        return new Precedent(MatchReason.TEMPLATE, found, template.blanks(), null);
    }
}
