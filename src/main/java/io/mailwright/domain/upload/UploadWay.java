package io.mailwright.domain.upload;

/** How rows get into the account. */
public enum UploadWay {
    /** By file where that is sooner, else by calls. */
    AUTO,
    /** A call for each row. */
    CALLS,
    /** As a file that the account imports. */
    FTP
}
