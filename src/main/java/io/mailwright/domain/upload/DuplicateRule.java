package io.mailwright.domain.upload;

/** Which row of a file is used where several have the same address. */
public enum DuplicateRule {
    FIRST,
    LAST,
    /** The one with the most cells filled; of several the last. */
    MOST_COMPLETE
}
