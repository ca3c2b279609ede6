package io.mailwright.service.upload;

import io.mailwright.service.upload.source.FileRow;
import io.mailwright.service.upload.source.RowSource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The values that a file's first rows have in each column; those that are empty are left out. */
final class ColumnSample {
    /** Enough to find a day above twelve, few enough not to be waited for. */
    private static final int ROWS = 5000;

    /** Of a hundred; a column may hold a few values that are none of its kind. */
    private static final int MOST_OF_IT = 80;

    private final Map<String, List<String>> values;

    ColumnSample(Map<String, List<String>> values) {
        this.values = Map.copyOf(values);
    }

    static ColumnSample of(RowSource file) {
        var rows = file.sample(ROWS);
        var columns = file.layout().columns();
        var values = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), column(rows, i));
        }
        return new ColumnSample(values);
    }

    private static List<String> column(List<FileRow> rows, int index) {
        return rows.stream().map(row -> row.cell(index)).filter(cell -> !cell.isEmpty()).toList();
    }

    /** Without blanks around them, in file order. */
    List<String> values(String column) {
        return values.getOrDefault(column, List.of());
    }

    /** Whether there are values in the column, and nearly all are so. */
    boolean mostly(String column, Predicate<String> kind) {
        var all = values(column);
        long fit = all.stream().filter(kind).count();
        return fit > 0 && fit * 100 >= (long) all.size() * MOST_OF_IT;
    }
}
