package io.mailwright.service.upload;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.upload.MatchReason;
import io.mailwright.domain.upload.SuggestedMapping;

import java.util.List;

/** Matches columns to attributes, the surest matches first. */
final class MappingSuggestion {
    private MappingSuggestion() {}

    static SuggestedMapping of(List<String> columns, List<Attribute> attributes) {
        var own = columns.subList(0, RejectsFile.ownColumns(columns));
        var matches = new Matches(own, attributes);
        matches.matchNames(String::equals, MatchReason.NAME);
        matches.matchNames(MappingSuggestion::similar, MatchReason.SIMILAR_NAME);
        matches.matchNames(Synonyms::same, MatchReason.SYNONYM);
        return matches.suggestion();
    }

    private static boolean similar(String column, String attribute) {
        var plain = PlainName.of(column);
        return !plain.isEmpty() && plain.equals(PlainName.of(attribute));
    }
}
