package io.mailwright.domain.upload;

/**
 * One value that would be another than before.
 *
 * @param before empty if there was none
 * @param keeping what to write into the cell for the value to stay as before, spelled as the column
 *     spells
 */
public record CellChange(String attribute, String before, String after, String keeping) {
    /** Of a column that spells as the account does. */
    public CellChange(String attribute, String before, String after) {
        this(attribute, before, after, before);
    }
}
