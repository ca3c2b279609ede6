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
     * @param before where columns of these names went before
     */
    static SuggestedMapping of(
            List<String> columns,
            List<Attribute> attributes,
            ColumnSample sample,
            Optional<Precedent> before) {
        var own = columns.subList(0, RejectsFile.ownColumns(columns));
        var matches = new Matches(own, attributes);
        before.ifPresent(matches::follow);
        matches.matchNames(String::equals, MatchReason.NAME);
        matches.matchNames(PlainName::same, MatchReason.SIMILAR_NAME);
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
                spellings(own, sample, before), before.map(Precedent::at).orElse(null));
    }

    private static Map<String, FoundSpelling> spellings(
            List<String> columns, ColumnSample sample, Optional<Precedent> before) {
        var all = new HashMap<String, FoundSpelling>();
        for (var column : columns) {
            var found = Spellings.of(sample.values(column));
            var said = before.flatMap(one -> one.used(column));
            all.put(column, said.map(one -> Spellings.settled(found, one)).orElse(found));
        }
        return all;
    }

    private static boolean isListed(String value, Attribute attribute) {
        return attribute.values().stream().anyMatch(value::equalsIgnoreCase);
    }
}
