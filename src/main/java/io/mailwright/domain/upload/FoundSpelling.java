package io.mailwright.domain.upload;

/**
 * How a column seems to write its values, by those of the file's beginning.
 *
 * @param doubtfulDate a value that is two dates, if nothing tells which; empty if there is no doubt
 * @param doubtfulNumber a value that is two numbers, likewise
 */
public record FoundSpelling(Spelling likely, String doubtfulDate, String doubtfulNumber) {
    /** Nothing that could be read in two ways. */
    public static final FoundSpelling USUAL = new FoundSpelling(Spelling.USUAL, "", "");
}
