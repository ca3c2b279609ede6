package io.mailwright.cli.upload;

import io.mailwright.cli.frame.UsageException;
import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.upload.DateOrder;
import io.mailwright.domain.upload.DecimalMark;
import io.mailwright.domain.upload.FoundSpelling;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.domain.upload.Spelling;
import io.mailwright.domain.upload.SuggestedMapping;

import picocli.CommandLine.Option;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How columns write dates and numbers, as far as it was said; what nothing tells is asked for. */
final class SpellingOptions {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    @Option(
            names = "--dates",
            paramLabel = "Column=ORDER",
            description =
                    "How a column writes dates: D/M/Y or M/D/Y (found by itself, if one of its values "
                            + "tells). A year in front is always year, month, day.")
    private Map<String, String> dates = new LinkedHashMap<>();

    @Option(
            names = "--decimals",
            paramLabel = "Column=MARK",
            description =
                    "What stands before a fraction: point (1,234.5) or comma (1.234,5) (found by itself, "
                            + "if one of the column's values tells).")
    private Map<String, String> decimals = new LinkedHashMap<>();

    /**
     * The mapping with what was said.
     *
     * @throws UsageException where a column used can be read in two ways and nothing was said
     */
    Mapping over(
            Mapping mapping,
            SuggestedMapping suggested,
            List<String> columns,
            List<Attribute> attributes) {
        var orders = byColumn(dates, columns);
        var marks = byColumn(decimals, columns);
        var spellings = new LinkedHashMap<>(mapping.spellings());
        orders.forEach((column, order) ->
                spellings.merge(column, Spelling.OPEN.with(order(order)), SpellingOptions::dates));
        marks.forEach((column, mark) ->
                spellings.merge(column, Spelling.OPEN.with(mark(mark)), SpellingOptions::decimals));
        mapping.targets()
                .forEach((column, target) -> {
                    var found = suggested.spelling(column);
                    var type = type(target, attributes);
                    if (type == DataType.DATE && !orders.containsKey(column)) {
                        refuseDoubtfulDate(column, found);
                    } else if (type == DataType.NUMBER && !marks.containsKey(column)) {
                        refuseDoubtfulNumber(column, found);
                    }
                });
        return new Mapping(mapping.targets(), mapping.constants(), spellings, mapping.blanks());
    }

    private static Spelling dates(Spelling before, Spelling said) {
        return new Spelling(said.dates(), before.decimals());
    }

    private static Spelling decimals(Spelling before, Spelling said) {
        return new Spelling(before.dates(), said.decimals());
    }

    private static Map<String, String> byColumn(Map<String, String> said, List<String> columns) {
        var all = new LinkedHashMap<String, String>();
        said.forEach((typed, what) -> all.put(Columns.spelled("column", typed, columns), what));
        return all;
    }

    private static DataType type(String target, List<Attribute> attributes) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equalsIgnoreCase(target))
                .findFirst()
                .map(Attribute::type)
                .orElse(DataType.TEXT);
    }

    private static void refuseDoubtfulDate(String column, FoundSpelling found) {
        var value = found.doubtfulDate();
        if (!value.isEmpty()) {
            throw new UsageException(
                    "The dates in the column '%1$s' can be read in two ways: %2$s is %3$s or %4$s. Say --dates '%1$s=D/M/Y' or --dates '%1$s=M/D/Y'."
                            .formatted(
                                    column,
                                    value,
                                    day(DateOrder.DAY_FIRST, value),
                                    day(DateOrder.MONTH_FIRST, value)));
        }
    }

    private static String day(DateOrder order, String value) {
        return order.read(value).map(DAY::format).orElse(value);
    }

    private static void refuseDoubtfulNumber(String column, FoundSpelling found) {
        var value = found.doubtfulNumber();
        if (!value.isEmpty()) {
            throw new UsageException(
                    "The numbers in the column '%1$s' can be read in two ways: %2$s is %3$s or %4$s. Say --decimals '%1$s=point' or --decimals '%1$s=comma'."
                            .formatted(
                                    column,
                                    value,
                                    DecimalMark.POINT.read(value).orElse(value),
                                    DecimalMark.COMMA.read(value).orElse(value)));
        }
    }

    private static DateOrder order(String typed) {
        return switch (typed.strip().toUpperCase(Locale.ROOT)) {
            case "D/M/Y" -> DateOrder.DAY_FIRST;
            case "M/D/Y" -> DateOrder.MONTH_FIRST;
            default -> throw new UsageException("--dates must be Column=D/M/Y or Column=M/D/Y.");
        };
    }

    private static DecimalMark mark(String typed) {
        return switch (typed.strip().toLowerCase(Locale.ROOT)) {
            case "point", "." -> DecimalMark.POINT;
            case "comma", "," -> DecimalMark.COMMA;
            default -> throw new UsageException("--decimals must be Column=point or Column=comma.");
        };
    }
}
