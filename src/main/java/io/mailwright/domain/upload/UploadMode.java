package io.mailwright.domain.upload;

/** What happens to people the list has already, and to those it has not. */
public enum UploadMode {
    ADD_UPDATE,
    ADD_ONLY,
    UPDATE_ONLY,
    /** As {@link #ADD_UPDATE}; who is not in the file is taken off the list. */
    EQUAL
}
