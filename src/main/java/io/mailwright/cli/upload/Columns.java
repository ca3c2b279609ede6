package io.mailwright.cli.upload;

import io.mailwright.cli.frame.UsageException;
import io.mailwright.cli.frame.Words;
import io.mailwright.domain.Attribute;
import io.mailwright.domain.upload.Blanks;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.domain.upload.SuggestedMapping;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which column goes where, as far as it was said. */
final class Columns {
    @Option(
            names = "--map",
            paramLabel = "Column=Attribute",
            description =
                    "Where a column goes; 'Column=' leaves it out. The others by their names.")
    private Map<String, String> map = new LinkedHashMap<>();

    @Option(
            names = "--constant",
            paramLabel = "Attribute=value",
            description = "The same value for every row.")
    private Map<String, String> constants = new LinkedHashMap<>();

    @Option(
            names = "--blank",
            paramLabel = "keep|clear",
            description =
                    "What an empty cell does to the value somebody has: keeps it, if it is not said"
                            + " and was not the other way when such a file was uploaded last, or clears it.")
    private @Nullable String blank;

    /** What was suggested, changed by what was said. */
    Mapping over(Mapping suggested, List<String> columns, List<Attribute> attributes) {
        var known = attributes.stream().map(Attribute::name).toList();
        var targets = new LinkedHashMap<>(suggested.targets());
        var fixed = new LinkedHashMap<>(suggested.constants());
        map.forEach((typed, target) -> {
            var column = spelled("column", typed, columns);
            targets.remove(column);
            if (!target.isBlank()) {
                var attribute = spelled("attribute", target, known);
                targets.values().remove(attribute);
                targets.put(column, attribute);
                fixed.remove(attribute);
            }
        });
        constants.forEach((typed, value) -> fixed.put(spelled("attribute", typed, known), value));
        targets.values().removeAll(fixed.keySet());
        return checked(
                new Mapping(targets, fixed, suggested.spellings(), blanks(suggested)), columns);
    }

    private Blanks blanks(Mapping suggested) {
        return switch (blank) {
            case null -> suggested.blanks();
            case "keep" -> Blanks.KEEP;
            case "clear" -> Blanks.CLEAR;
            default -> throw new UsageException("--blank must be keep or clear.");
        };
    }

    /** Where each column goes, and why, and what empty cells do, a line each. */
    static List<String> words(List<String> columns, Mapping mapping, SuggestedMapping suggested) {
        var words = new ArrayList<String>();
        for (var column : columns) {
            var target = mapping.targets().get(column);
            words.add(
                    target == null
                            ? column + " -> (left out)"
                            : column + " -> " + target + why(column, target, suggested));
        }
        if (mapping.blanks() == Blanks.CLEAR) {
            words.add("Empty cells clear the values people have.");
        }
        return words;
    }

    private static String why(String column, String target, SuggestedMapping suggested) {
        var reason = suggested.reasons().get(column);
        if (reason == null || !target.equals(suggested.mapping().targets().get(column))) {
            return "";
        }
        return switch (reason) {
            case TEMPLATE -> " (as the mapping says)";
            case LEARNED -> learned(suggested.learned());
            case NAME -> "";
            case SIMILAR_NAME -> " (similar name)";
            case SYNONYM -> " (same meaning)";
            case CONTENT -> " (by its values)";
        };
    }

    private static String learned(@Nullable Instant at) {
        return at == null ? "" : " (as on %s)".formatted(Words.of(at));
    }

    private static Mapping checked(Mapping mapping, List<String> columns) {
        if (mapping.targets().values().stream()
                .noneMatch(Attribute.EMAIL_ADDRESS::equalsIgnoreCase)) {
            throw new UsageException(
                    "No column goes into Email Address: add --map 'COLUMN=Email Address' with one"
                            + " of: "
                            + String.join(", ", columns));
        }
        return mapping;
    }

    static String spelled(String what, String typed, List<String> known) {
        return known.stream()
                .filter(typed.strip()::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() ->
                        new UsageException(
                                "There is no %s '%s', but: %s"
                                        .formatted(what, typed, String.join(", ", known))));
    }
}
