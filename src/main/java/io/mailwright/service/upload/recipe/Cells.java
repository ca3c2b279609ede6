package io.mailwright.service.upload.recipe;

import java.util.ArrayList;
import java.util.List;

/** The cells of one row while it is mended. For one thread. */
final class Cells {
    private final List<String> cells;

    Cells(List<String> cells) {
        this.cells = new ArrayList<>(cells);
    }

    /** Without blanks around it; a missing one is empty. */
    String get(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    void set(int column, String value) {
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, value);
    }

    List<String> all() {
        return List.copyOf(cells);
    }
}
