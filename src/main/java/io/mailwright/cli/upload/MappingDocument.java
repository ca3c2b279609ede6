package io.mailwright.cli.upload;

import io.mailwright.cli.frame.Table;
import io.mailwright.domain.upload.MappingTemplate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A saved mapping as {@code --json} shows it.
 *
 * @param map attribute by column, in file order
 * @param leftOut columns that go nowhere
 * @param constants value by attribute, the same for every row
 */
record MappingDocument(
        String name, Map<String, String> map, List<String> leftOut, Map<String, String> constants) {
    static MappingDocument of(MappingTemplate template) {
        var map = new LinkedHashMap<String, String>();
        template.columns().stream()
                .filter(one -> !one.attribute().isEmpty())
                .forEach(one -> map.put(one.column(), one.attribute()));
        return new MappingDocument(
                template.name(),
                map,
                template.columns().stream()
                        .filter(one -> one.attribute().isEmpty())
                        .map(MappingTemplate.Column::column)
                        .toList(),
                template.constants());
    }

    static Table table(List<MappingDocument> all) {
        var table = new Table("MAPPING", "COLUMN", "GOES INTO");
        for (var one : all) {
            one.map.forEach((column, attribute) -> table.row(one.name, column, attribute));
            one.leftOut.forEach(column -> table.row(one.name, column, "(left out)"));
            one.constants.forEach(
                    (attribute, value) -> table.row(one.name, "\"" + value + "\"", attribute));
        }
        return table;
    }
}
