package io.mailwright.service.upload.saved;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.mailwright.domain.upload.Blanks;
import io.mailwright.domain.upload.DateOrder;
import io.mailwright.domain.upload.DecimalMark;
import io.mailwright.domain.upload.MappingTemplate;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A mapping template as JSON has it.
 *
 * @param columns in file order
 * @param constants value by attribute; {@code null} for none
 * @param blanks {@code keep} or {@code clear}; {@code null} for the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoredMapping(
        @Nullable String name,
        @Nullable List<@Nullable Column> columns,
        @Nullable Map<String, @Nullable String> constants,
        @Nullable String blanks) {
    /**
     * One column.
     *
     * @param attribute {@code null} for a column that is left out
     * @param dates {@code D/M/Y} or {@code M/D/Y}; {@code null} if it holds none
     * @param decimals {@code point} or {@code comma}; {@code null} if it holds none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Column(
            @Nullable String column,
            @Nullable String attribute,
            @Nullable String dates,
            @Nullable String decimals) {}

    static StoredMapping of(MappingTemplate template) {
        return new StoredMapping(
                template.name(),
                template.columns().stream().map(StoredMapping::column).toList(),
                new LinkedHashMap<>(template.constants()),
                template.blanks() == Blanks.CLEAR ? "clear" : null);
    }

    private static Column column(MappingTemplate.Column one) {
        var decimals = one.decimals();
        return new Column(
                one.column(),
                one.attribute().isEmpty() ? null : one.attribute(),
                switch (one.dates()) {
                    case null -> null;
                    case DAY_FIRST -> "D/M/Y";
                    case MONTH_FIRST -> "M/D/Y";
                },
                decimals == null ? null : decimals.name().toLowerCase(Locale.ROOT));
    }

    /**
     * The template it is.
     *
     * @throws IllegalArgumentException if it is none, saying why in words
     */
    MappingTemplate template() {
        if (columns == null || columns.isEmpty()) {
            throw new IllegalArgumentException("\"columns\" is missing.");
        }
        var same = new LinkedHashMap<String, String>();
        if (constants != null) {
            constants.forEach(
                    (attribute, value) -> same.put(attribute, value == null ? "" : value));
        }
        return new MappingTemplate(
                name == null ? "" : name,
                columns.stream().map(StoredMapping::column).toList(),
                same,
                emptyCells());
    }

    private Blanks emptyCells() {
        return switch (blanks) {
            case null -> Blanks.KEEP;
            case "keep" -> Blanks.KEEP;
            case "clear" -> Blanks.CLEAR;
            default -> throw new IllegalArgumentException("\"blanks\" must be keep or clear.");
        };
    }

    private static MappingTemplate.Column column(@Nullable Column stored) {
        if (stored == null || stored.column == null) {
            throw new IllegalArgumentException("One of its columns has no \"column\".");
        }
        return new MappingTemplate.Column(
                stored.column,
                stored.attribute == null ? "" : stored.attribute.strip(),
                dates(stored),
                decimals(stored));
    }

    private static @Nullable DateOrder dates(Column stored) {
        return switch (stored.dates) {
            case null -> null;
            case "D/M/Y" -> DateOrder.DAY_FIRST;
            case "M/D/Y" -> DateOrder.MONTH_FIRST;
            default ->
                    throw new IllegalArgumentException(
                            "\"dates\" of the column \"%s\" must be D/M/Y or M/D/Y."
                                    .formatted(stored.column));
        };
    }

    private static @Nullable DecimalMark decimals(Column stored) {
        return switch (stored.decimals) {
            case null -> null;
            case "point" -> DecimalMark.POINT;
            case "comma" -> DecimalMark.COMMA;
            default ->
                    throw new IllegalArgumentException(
                            "\"decimals\" of the column \"%s\" must be point or comma."
                                    .formatted(stored.column));
        };
    }
}
