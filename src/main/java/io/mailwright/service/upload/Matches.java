package io.mailwright.service.upload;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.domain.upload.MatchReason;
import io.mailwright.domain.upload.SuggestedMapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Collects which column belongs to which attribute; what was matched first stays. */
final class Matches {
    private final List<String> columns;
    private final List<Attribute> free;
    private final Map<String, Match> matches = new HashMap<>();

    private record Match(Attribute attribute, MatchReason reason) {}

    Matches(List<String> columns, List<Attribute> attributes) {
        this.columns = columns;
        this.free = new ArrayList<>(attributes);
    }

    private List<String> unmatched() {
        return columns.stream().filter(column -> !matches.containsKey(column)).toList();
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

    SuggestedMapping suggestion() {
        var targets = new LinkedHashMap<String, String>();
        var reasons = new LinkedHashMap<String, MatchReason>();
        for (var column : columns) {
            var match = matches.get(column);
            if (match != null) {
                targets.put(column, match.attribute.name());
                reasons.put(column, match.reason);
            }
        }
        return new SuggestedMapping(new Mapping(targets, Map.of()), reasons);
    }
}
