package io.mailwright.domain.upload;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A mapping kept under a name, to be applied to other files whose columns are called the same.
 *
 * @param name what it is kept under, not blank, at most {@value #LONGEST} characters
 * @param columns in file order, each once; those that are left out too
 * @param constants value by attribute name, the same for every row
 * @param blanks what empty cells do
 */
public record MappingTemplate(
        String name, List<Column> columns, Map<String, String> constants, Blanks blanks) {
    /** Of a name, in characters. */
    public static final int LONGEST = 100;

    /**
     * Where one column goes.
     *
     * @param attribute empty for a column that is left out, which is a decision too
     * @param dates what comes first in its dates; {@code null} if it holds none, or nothing told
     * @param decimals what stands before its fractions; {@code null} likewise
     */
    public record Column(
            String column,
            String attribute,
            @Nullable DateOrder dates,
            @Nullable DecimalMark decimals) {}

    /**
     * Takes blanks around the name away.
     *
     * @throws IllegalArgumentException if it is none, saying why in words
     */
    public MappingTemplate {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "The name of a mapping has 1 to %d characters.".formatted(LONGEST));
        }
        columns = List.copyOf(columns);
        constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        var named = new HashSet<String>();
        var used = new HashSet<String>();
        for (var column : columns) {
            if (!named.add(column.column)) {
                throw new IllegalArgumentException(
                        "The column \"%s\" is named twice.".formatted(column.column));
            }
            if (!column.attribute.isEmpty()) {
                use(column.attribute, used);
            }
        }
        constants.keySet().forEach(attribute -> use(attribute, used));
    }

    /** One whose empty cells do nothing. */
    public MappingTemplate(String name, List<Column> columns, Map<String, String> constants) {
        this(name, columns, constants, Blanks.KEEP);
    }

    private static void use(String attribute, Set<String> used) {
        if (!used.add(attribute.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "The attribute \"%s\" is filled twice.".formatted(attribute));
        }
    }

    public MappingTemplate with(String another) {
        return new MappingTemplate(another, columns, constants, blanks);
    }

    /** Whether it is kept under that name; case and blanks around it make no difference. */
    public boolean isCalled(String other) {
        return name.equalsIgnoreCase(other.strip());
    }
}
