package io.mailwright.service.upload;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.upload.Blanks;
import io.mailwright.domain.upload.FoundSpelling;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.domain.upload.MatchReason;
import io.mailwright.domain.upload.Spelling;
import io.mailwright.domain.upload.SuggestedMapping;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Collects which column belongs to which attribute; what was matched first stays. */
final class Matches {
    private final List<String> columns;
    private final List<Attribute> free;
    private final Map<String, Match> matches = new HashMap<>();
    private Blanks blanks = Blanks.KEEP;

    /** Columns that were left out on purpose. */
    private final Set<String> closed = new HashSet<>();

    private record Match(Attribute attribute, MatchReason reason) {}

    Matches(List<String> columns, List<Attribute> attributes) {
        this.columns = columns;
        this.free = new ArrayList<>(attributes);
    }

    private List<String> unmatched() {
        return columns.stream()
                .filter(column -> !matches.containsKey(column) && !closed.contains(column))
                .toList();
    }

    private void match(String column, Attribute attribute, MatchReason reason) {
        if (!free.remove(attribute) || matches.containsKey(column)) {
            throw new IllegalStateException(column + " or " + attribute.name() + " is matched");
        }
        matches.put(column, new Match(attribute, reason));
    }

    /** Matches in file order what is still without a match and has names that are the same. */
    void matchNames(BiPredicate<String, String> same, MatchReason reason) {
        for (var column : unmatched()) {
            free.stream()
                    .filter(attribute -> same.test(column, attribute.name()))
                    .findFirst()
                    .ifPresent(attribute -> match(column, attribute, reason));
        }
    }

    /** Matches as was decided before; what there is no more is matched anew. */
    void follow(Precedent before) {
        blanks = before.blanks();
        for (var column : unmatched()) {
            var way = before.columns().get(column);
            if (way != null && way.attribute().isEmpty()) {
                closed.add(column);
            } else if (way != null) {
                free.stream()
                        .filter(attribute -> attribute.name().equalsIgnoreCase(way.attribute()))
                        .findFirst()
                        .ifPresent(attribute -> match(column, attribute, before.reason()));
            }
        }
    }

    /** Matches the first column whose values are such to the first attribute that is so. */
    void matchOne(Predicate<Attribute> attribute, Predicate<String> column) {
        free.stream()
                .filter(attribute)
                .findFirst()
                .ifPresent(found ->
                        unmatched().stream()
                                .filter(column)
                                .findFirst()
                                .ifPresent(first -> match(first, found, MatchReason.CONTENT)));
    }

    /** The same where there is no other column and no other attribute it could be. */
    void matchOnly(Predicate<Attribute> attribute, Predicate<String> column) {
        var attributes = free.stream().filter(attribute).toList();
        var columnsOfKind = unmatched().stream().filter(column).toList();
        if (attributes.size() == 1 && columnsOfKind.size() == 1) {
            match(columnsOfKind.getFirst(), attributes.getFirst(), MatchReason.CONTENT);
        }
    }

    /** Matches in file order columns to the one attribute whose values theirs are. */
    void matchValues(BiPredicate<String, Attribute> fits) {
        for (var column : unmatched()) {
            var fitting = free.stream().filter(attribute -> fits.test(column, attribute)).toList();
            if (fitting.size() == 1) {
                match(column, fitting.getFirst(), MatchReason.CONTENT);
            }
        }
    }

    SuggestedMapping suggestion(Map<String, FoundSpelling> spellings, @Nullable Instant learned) {
        var targets = new LinkedHashMap<String, String>();
        var reasons = new LinkedHashMap<String, MatchReason>();
        for (var column : columns) {
            var match = matches.get(column);
            if (match != null) {
                targets.put(column, match.attribute.name());
                reasons.put(column, match.reason);
            }
        }
        return new SuggestedMapping(
                new Mapping(targets, Map.of(), likely(spellings), blanks),
                reasons,
                spellings,
                reasons.containsValue(MatchReason.LEARNED) ? learned : null);
    }

    private static Map<String, Spelling> likely(Map<String, FoundSpelling> spellings) {
        var likely = new HashMap<String, Spelling>();
        spellings.forEach((column, found) -> likely.put(column, found.likely()));
        return likely;
    }
}
