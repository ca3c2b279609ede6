package io.mailwright.service.upload.source;

import io.mailwright.domain.upload.FileFormat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * How a file is laid out: what it takes to read it, and to write another like it.
 *
 * @param lineEnd LF, CR LF or CR
 * @param headings as they stand in the file; empty ones, as many as columns, if it has none
 */
public record FileLayout(
        FileFormat format, boolean byteOrderMark, String lineEnd, List<String> headings) {
    public FileLayout {
        headings = List.copyOf(headings);
    }

    /** That of the file, or the usual one. */
    public char delimiter() {
        return switch (format) {
            case FileFormat.Text text -> text.delimiter();
            case FileFormat.Sheet _ -> ',';
        };
    }

    /** Whether UTF-8 text like this needs a mark to be read rightly by spreadsheets. */
    public boolean wantsMark() {
        return byteOrderMark
                || !(format instanceof FileFormat.Text text
                        && text.charset().equals(StandardCharsets.UTF_8));
    }

    /** The headings made distinct: a second Name is "Name (2)", an empty third "Column 3". */
    public List<String> columns() {
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
