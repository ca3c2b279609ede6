package io.mailwright.domain.upload;

/** Where one row of a file stands. Every row is in exactly one; the last five are final. */
public enum RowState {
    WAITING,
    /** Its call was begun and its answer has not come. */
    CALLING,
    CREATED,
    UPDATED,
    UNCHANGED,
    SKIPPED,
    REJECTED
}
