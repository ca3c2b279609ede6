package io.mailwright.domain.upload;

/** Where a whole upload stands. */
public enum UploadState {
    /** Rows are being read into the ledger; nothing was sent. */
    READING,
    /** Can be gone on with. */
    STOPPED,
    RUNNING,
    DONE
}
