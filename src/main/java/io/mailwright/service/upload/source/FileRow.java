package io.mailwright.service.upload.source;

import java.util.List;

/**
 * One row as it stands in a file.
 *
 * @param line where it begins in the file, the first line is 1
 * @param cells as many as the row has
 */
public record FileRow(long line, List<String> cells) {
    /** The cell under that column without blanks around it; missing ones are empty. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }
}
