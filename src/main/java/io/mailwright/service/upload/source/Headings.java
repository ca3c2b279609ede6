package io.mailwright.service.upload.source;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands above the columns of a file.
 *
 * @param exist whether the first row names the columns; a row that holds an address is a person
 * @param names as in the file; empty ones if it has none, as many as columns
 */
record Headings(boolean exist, List<String> names) {
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(mailto:|[^@]*<)?[^@\\s<>\"]+@[^@\\s<>\"]+\\.[^@\\s<>\"]+>?");

    /**
     * Finds them in the first rows.
     *
     * @param chosen whether there are some, if that was said
     */
    static Headings of(List<FileRow> rows, @Nullable Boolean chosen) {
        var first = rows.getFirst().cells();
        boolean exist = chosen == null ? !hasAddress(first) : chosen;
        if (exist) {
            return new Headings(true, first);
        }
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        return new Headings(false, Collections.nCopies(width, ""));
    }

    static boolean hasAddress(List<String> row) {
        return row.stream().anyMatch(Headings::isAddress);
    }

    private static boolean isAddress(String cell) {
        return ADDRESS.matcher(cell.strip()).matches();
    }
}
