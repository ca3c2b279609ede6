package io.mailwright.domain.upload;

import java.util.ArrayList;
import java.util.List;

/**
 * How a file's rows are mended, step by step, and which of several rows of one address is used. A
 * recipe can be kept and run again on another file with the same columns.
 */
public record Recipe(List<RecipeStep> steps, DuplicateRule duplicates) {
    /** Rows stay as they are; of several with one address the last is used. */
    public static final Recipe NONE = new Recipe(List.of(), DuplicateRule.LAST);

    public Recipe {
        steps = List.copyOf(steps);
    }

    public Recipe with(RecipeStep another) {
        var more = new ArrayList<>(steps);
        more.add(another);
        return new Recipe(more, duplicates);
    }

    /** The same without the step at that place, counted from 0. */
    public Recipe without(int place) {
        var fewer = new ArrayList<>(steps);
        fewer.remove(place);
        return new Recipe(fewer, duplicates);
    }

    /** Whether rows with a problem of that kind are left out. */
    public boolean leavesOut(Finding finding, String column) {
        return steps.contains(new RecipeStep.LeaveOut(finding, column));
    }

    public Recipe with(DuplicateRule another) {
        return new Recipe(steps, another);
    }
}
