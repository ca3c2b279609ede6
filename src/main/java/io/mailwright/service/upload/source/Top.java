package io.mailwright.service.upload.source;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Where a table begins in its file: titles, dates and whose it is stand above many.
 *
 * @param above so many lines of the file are none of the table
 * @param rows its first ones
 */
record Top(int above, List<FileRow> rows) {
    /** More rows are no titles. */
    private static final int MOST_TITLES = 20;

    /** A title fills at most one in so many of the cells that headings do. */
    private static final int SPARSE = 2;

    /**
     * Finds it.
     *
     * @param beginning the first rows below so many lines
     * @param chosen how many lines are left out, if that was said
     */
    static Top of(IntFunction<List<FileRow>> beginning, @Nullable Integer chosen) {
        int said = chosen == null ? 0 : chosen;
        var rows = beginning.apply(said);
        int titles = chosen == null ? titles(rows.stream().map(FileRow::cells).toList()) : 0;
        if (titles == 0) {
            return new Top(said, rows);
        }
        int above = (int) rows.get(titles).line() - 1;
        return new Top(above, beginning.apply(above));
    }

    /** Why there is no table, in words. */
    String emptiness() {
        return above == 0
                ? "The file is empty."
                : "The file has no row below the %,d lines that are left out.".formatted(above);
    }

    /**
     * How many of the first rows are titles. Below them headings fill at least twice as many cells,
     * and most rows more than any title; who has an address is no title, and no heading either.
     */
    static int titles(List<List<String>> rows) {
        int titles = 0;
        int widest = 0;
        int last = Math.min(MOST_TITLES, rows.size() - 2);
        for (int i = 0; i < last + 1; i++) {
            if (Headings.hasAddress(rows.get(i))) {
                break;
            }
            int filled = filled(rows.get(i));
            if (i > 0 && areHeadings(rows.get(i), widest) && fit(rows, i + 1, widest, filled)) {
                titles = i;
            }
            widest = Math.max(widest, filled);
        }
        return titles;
    }

    private static boolean areHeadings(List<String> row, int widest) {
        var names = row.stream().map(String::strip).filter(cell -> !cell.isEmpty()).toList();
        return names.size() >= SPARSE * widest
                && new HashSet<>(names).size() == names.size()
                && names.stream().allMatch(name -> name.chars().anyMatch(Character::isLetter));
    }

    /** Whether most rows from that on fill more cells than titles, and no more than headings. */
    private static boolean fit(List<List<String>> rows, int from, int titles, int headings) {
        var below = rows.subList(from, rows.size());
        return below.stream().mapToInt(Top::filled).filter(n -> n > titles && n <= headings).count()
                        * 2
                > below.size();
    }

    private static int filled(List<String> row) {
        return (int) row.stream().filter(cell -> !cell.isBlank()).count();
    }
}
