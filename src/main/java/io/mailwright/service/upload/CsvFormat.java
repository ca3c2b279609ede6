package io.mailwright.service.upload;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * How a CSV file is written: what it takes to read it, and to write another like it.
 *
 * @param lineEnd LF, CR LF or CR
 * @param headings as they stand in the file
 */
record CsvFormat(boolean byteOrderMark, char delimiter, String lineEnd, List<String> headings) {
    CsvFormat {
        headings = List.copyOf(headings);
    }

    /** The headings made distinct: a second Name is "Name (2)", an empty third "Column 3". */
    List<String> columns() {
        var taken = new HashSet<String>();
        var columns = new ArrayList<String>();
        for (var heading : headings) {
            columns.add(distinct(heading.strip(), columns.size() + 1, taken));
        }
        return List.copyOf(columns);
    }

    private static String distinct(String heading, int place, HashSet<String> taken) {
        String base = heading.isEmpty() ? "Column " + place : heading;
        String name = base;
        for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
            name = base + " (" + n + ")";
        }
        return name;
    }
}
