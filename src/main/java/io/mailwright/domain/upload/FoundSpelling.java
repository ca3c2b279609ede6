package io.mailwright.domain.upload;

import java.util.Map;

/**
 * How a column seems to write its values, by those of the file's beginning.
 *
 * @param likely open where none of them tells
 * @param doubtfulDate a value that is two dates, if nothing tells which; empty if there is no doubt
 * @param doubtfulNumber a value that is two numbers, likewise
 * @param spans from when to when its dates are in each order; empty if there is no doubt
 */
public record FoundSpelling(
        Spelling likely,
        String doubtfulDate,
        String doubtfulNumber,
        Map<DateOrder, DateSpan> spans) {
    public FoundSpelling {
        spans = Map.copyOf(spans);
    }

    /** Of a column whose dates leave nothing open. */
    public FoundSpelling(Spelling likely, String doubtfulDate, String doubtfulNumber) {
        this(likely, doubtfulDate, doubtfulNumber, Map.of());
    }

    /** Of values that tell nothing, and none of them could be read in two ways. */
    public static final FoundSpelling NONE = new FoundSpelling(Spelling.OPEN, "", "");
}
