package io.mailwright.service.tracking.push;

/**
 * Up to where a series has come that was broken off.
 *
 * @param source the local copy it came from, in which alone {@code place} means anything
 * @param sum of the days that were due
 * @param place of the last person whose events are there
 */
record SeriesMark(long source, long sum, long place) {
    /** From the beginning. */
    static final long BEGIN = Long.MIN_VALUE;

    boolean isOf(long otherSource, long otherSum) {
        return source == otherSource && sum == otherSum;
    }
}
