package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.Blanks;
import io.mailwright.domain.upload.CellChange;
import io.mailwright.domain.upload.CheckedRow;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.domain.upload.RecipeStep;

import java.util.List;
import java.util.Map;

/**
 * The cells of checked rows, by the names of their columns.
 *
 * @param columns of the file, in its order
 */
record CheckedCells(Mapping mapping, List<String> columns) {
    static final CheckedCells NONE = new CheckedCells(new Mapping(Map.of(), Map.of()), List.of());

    /** The columns that are used, in file order. */
    List<String> used() {
        return columns.stream().filter(mapping.targets()::containsKey).toList();
    }

    /** What stands in a row under a column, as it is mended. */
    String cell(CheckedRow checked, String column) {
        var cells = checked.row().cells();
        int index = columns.indexOf(column);
        return index < 0 || index >= cells.size() ? "" : cells.get(index).strip();
    }

    /** The column that goes into an attribute; empty if it is the same in every row. */
    String column(String attribute) {
        return mapping.targets().entrySet().stream()
                .filter(target -> target.getValue().equalsIgnoreCase(attribute))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** Whether an empty one takes a value away. */
    boolean clears() {
        return mapping.blanks() == Blanks.CLEAR;
    }

    /** The step by which a value stays as the account has it. */
    RecipeStep keeping(CheckedRow row, CellChange change) {
        var column = column(change.attribute());
        return new RecipeStep.MendCell(
                row.row().line(), column, cell(row, column), clears() ? change.keeping() : "");
    }
}
