package io.mailwright.settings;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How the user arranged the inside of a window. Widths are logical pixels; 0 is the usual one.
 *
 * @param screen the name of the screen shown last, empty for none
 * @param details the width of the detail pane, by screen
 * @param tables the columns of a table from left to right, by screen and table
 */
public record Layout(
        String screen, double rail, Map<String, Double> details, Map<String, List<Column>> tables) {
    public static final Layout STANDARD = new Layout("", 0, Map.of(), Map.of());

    public Layout {
        screen = Objects.requireNonNullElse(screen, "");
        details = details == null ? Map.of() : Map.copyOf(details);
        tables =
                tables == null
                        ? Map.of()
                        : tables.entrySet().stream()
                                .collect(
                                        Collectors.toUnmodifiableMap(
                                                Map.Entry::getKey,
                                                table -> List.copyOf(table.getValue())));
    }

    /**
     * A column of a table.
     *
     * @param width 0 unless the user chose one
     */
    public record Column(String name, double width, boolean shown) {}
}
