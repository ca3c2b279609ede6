package io.mailwright.service.upload.source;

import java.util.List;

/**
 * One row as it stands in a file.
 *
 * @param line where it begins in the file, the first line is 1
 * @param cells as many as the row has
 * @param overlong the place of a cell that is too long to be one, and blank here; negative if there
 *     is none
 */
public record FileRow(long line, List<String> cells, int overlong) {
    private static final int NONE = -1;

    /** One whose cells are all there. */
    public FileRow(long line, List<String> cells) {
        this(line, cells, NONE);
    }

    /** The same row with other cells. */
    public FileRow with(List<String> others) {
        return new FileRow(line, others, overlong);
    }

    public boolean isOverlong() {
        return overlong >= 0;
    }

    /** The cell under that column without blanks around it; missing ones are empty. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }
}
