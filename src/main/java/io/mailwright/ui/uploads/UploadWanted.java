package io.mailwright.ui.uploads;

/** Which upload the screen is opened for. */
public sealed interface UploadWanted {
    /** A new one, onto a list that is to be chosen. */
    record Any() implements UploadWanted {}

    /** A new one, onto a list. */
    record Onto(long listId) implements UploadWanted {}

    /** One that stands in the ledger, which is set on its way. */
    record Begun(long uploadId) implements UploadWanted {}
}
