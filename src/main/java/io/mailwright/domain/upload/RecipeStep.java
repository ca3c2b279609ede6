package io.mailwright.domain.upload;

import java.util.List;

/**
 * One way to mend the rows of a file before they are checked. Columns are named as the file's
 * preview names them; values are compared without the blanks around them.
 */
public sealed interface RecipeStep {
    /** The column it works on; empty if it is about no one column. */
    String column();

    /** Takes blanks around values away and makes several inside them one. */
    record Trim(String column) implements RecipeStep {}

    /** Writes values in one way. */
    record ChangeCase(String column, LetterCase to) implements RecipeStep {}

    /** How letters are written. */
    enum LetterCase {
        LOWER,
        UPPER,
        /** Each word with a capital. */
        TITLE
    }

    /**
     * Puts one value where any of several stands, to the letter.
     *
     * @param with what is put there; empty for a blank cell
     */
    record Replace(String column, List<String> values, String with) implements RecipeStep {
        public Replace {
            values = List.copyOf(values);
        }
    }

    /**
     * Puts right what are plain slips in addresses, and letters that were encoded twice; leaves
     * other values as they are.
     */
    record UseProposals(String column) implements RecipeStep {}

    /** Makes cells blank that have a problem of this kind: the row goes without that value. */
    record Blank(Finding finding, String column) implements RecipeStep {}

    /** Leaves rows out that have a problem of this kind. */
    record LeaveOut(Finding finding, String column) implements RecipeStep {}

    /**
     * Mends one cell, as long as it still holds what it held: in next month's file the same line
     * may be somebody else's.
     *
     * @param line where the row begins in the file, the first line is 1
     * @param was what it held
     */
    record MendCell(long line, String column, String was, String value) implements RecipeStep {}
}
