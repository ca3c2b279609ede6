package io.mailwright.domain.upload;

/** What an empty cell of a column that is used does to the value somebody has. */
public enum Blanks {
    KEEP,
    /**
     * Takes the value away. Of an attribute with a preset value, that one is as good as none, and
     * an e-mail type, which everybody has, stays.
     */
    CLEAR
}
