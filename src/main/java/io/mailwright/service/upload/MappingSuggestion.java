package io.mailwright.service.upload;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.upload.FoundSpelling;
import io.mailwright.domain.upload.MatchReason;
import io.mailwright.domain.upload.SuggestedMapping;
import io.mailwright.service.upload.address.AddressCheck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Matches columns to attributes, the surest matches first. */
final class MappingSuggestion {
    private static final String COUNTRY = "country";

    private MappingSuggestion() {}

    /**
     * Where columns could go.
     *
     * @param learned where columns of these names went before
     */
    static SuggestedMapping of(
            List<String> columns,
            List<Attribute> attributes,
            ColumnSample sample,
            Optional<LearnedMapping> learned) {
        var own = columns.subList(0, RejectsFile.ownColumns(columns));
        var matches = new Matches(own, attributes);
        learned.ifPresent(before -> matches.learn(before.targets()));
        matches.matchNames(String::equals, MatchReason.NAME);
        matches.matchNames(MappingSuggestion::similar, MatchReason.SIMILAR_NAME);
        matches.matchNames(Synonyms::same, MatchReason.SYNONYM);
        matches.matchOne(
                attribute -> attribute.name().equalsIgnoreCase(Attribute.EMAIL_ADDRESS),
                column -> sample.mostly(column, value -> AddressCheck.reason(value).isEmpty()));
        matches.matchOne(
                attribute -> Synonyms.meaning(attribute.name()).equals(Optional.of(COUNTRY)),
                column -> sample.mostly(column, Countries::isCountry));
        matches.matchValues(
                (column, attribute) -> sample.mostly(column, value -> isListed(value, attribute)));
        matches.matchOnly(
                attribute -> attribute.type() == DataType.DATE,
                column -> sample.mostly(column, TypedValues::isDate));
        return matches.suggestion(
                spellings(own, sample, learned), learned.map(LearnedMapping::at).orElse(null));
    }

    private static Map<String, FoundSpelling> spellings(
            List<String> columns, ColumnSample sample, Optional<LearnedMapping> learned) {
        var all = new HashMap<String, FoundSpelling>();
        for (var column : columns) {
            var found = Spellings.of(sample.values(column));
            var before = learned.flatMap(one -> one.spelling(column));
            all.put(column, before.map(one -> Spellings.learned(found, one)).orElse(found));
        }
        return all;
    }

    private static boolean similar(String column, String attribute) {
        var plain = PlainName.of(column);
        return !plain.isEmpty() && plain.equals(PlainName.of(attribute));
    }

    private static boolean isListed(String value, Attribute attribute) {
        return attribute.values().stream().anyMatch(value::equalsIgnoreCase);
    }
}
