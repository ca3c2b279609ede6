package io.mailwright.service.upload;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.upload.Blanks;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.domain.upload.MappingTemplate;
import io.mailwright.domain.upload.SuggestedMapping;
import io.mailwright.domain.upload.TemplateFit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Fits a mapping template to a file and an account. */
final class TemplateFitting {
    private TemplateFitting() {}

    static TemplateFit of(
            MappingTemplate template,
            List<String> columns,
            List<Attribute> attributes,
            ColumnSample sample) {
        var constants = constants(template, attributes);
        var free = attributes.stream().filter(one -> !constants.containsKey(one.name())).toList();
        var before = Precedent.of(template, columns);
        var suggested = MappingSuggestion.of(columns, free, sample, Optional.of(before));
        return new TemplateFit(
                with(suggested, constants, template.blanks()),
                missingColumns(template, before),
                missingAttributes(template, attributes));
    }

    /** In the account's spelling. */
    private static Map<String, String> constants(
            MappingTemplate template, List<Attribute> attributes) {
        var constants = new LinkedHashMap<String, String>();
        template.constants()
                .forEach((name, value) ->
                        attributes.stream()
                                .map(Attribute::name)
                                .filter(name::equalsIgnoreCase)
                                .findFirst()
                                .ifPresent(known -> constants.put(known, value)));
        return constants;
    }

    private static SuggestedMapping with(
            SuggestedMapping suggested, Map<String, String> constants, Blanks blanks) {
        var mapping = suggested.mapping();
        return new SuggestedMapping(
                new Mapping(mapping.targets(), constants, mapping.spellings(), blanks),
                suggested.reasons(),
                suggested.spellings(),
                suggested.learned());
    }

    /** That one was to be left out is no loss. */
    private static List<String> missingColumns(MappingTemplate template, Precedent before) {
        var missing = new ArrayList<>(template.columns());
        missing.removeAll(before.columns().values());
        return missing.stream()
                .filter(one -> !one.attribute().isEmpty())
                .map(MappingTemplate.Column::column)
                .toList();
    }

    private static List<String> missingAttributes(
            MappingTemplate template, List<Attribute> attributes) {
        return Stream.concat(
                        template.columns().stream().map(MappingTemplate.Column::attribute),
                        template.constants().keySet().stream())
                .filter(name -> !name.isEmpty())
                .filter(name ->
                        attributes.stream().noneMatch(one -> one.name().equalsIgnoreCase(name)))
                .toList();
    }
}
