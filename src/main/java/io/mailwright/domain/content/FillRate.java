package io.mailwright.domain.content;

/**
 * How many people have a value of an attribute.
 *
 * @param filled of {@code people}
 * @param people those that were looked at, which may be a part of all
 */
public record FillRate(String attribute, long filled, long people) {
    /** Whether somebody has none. */
    public boolean hasGaps() {
        return filled < people;
    }
}
