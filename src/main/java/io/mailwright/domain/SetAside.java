package io.mailwright.domain;

import java.nio.file.Path;

/**
 * A file the program could not use and has begun anew, so that the user can be told what that means
 * and where the old one is.
 *
 * @param file where the old one lies now
 */
public record SetAside(Kind kind, Reason reason, Path file) {
    /** What the file is. */
    public enum Kind {
        /** Can be fetched from the account again. */
        LOCAL_COPY,
        /** As {@link #LOCAL_COPY}, but with the uploads of an older Mailwright in it. */
        LOCAL_COPY_WITH_UPLOADS,
        /** What became of the rows of uploads: nothing else knows that. */
        UPLOAD_LEDGER,
        /** What was written here: nothing else knows that. */
        LIBRARY
    }

    /** Why it could not be used. */
    public enum Reason {
        DAMAGED,
        /** A newer Mailwright made it, and can use it again. */
        NEWER
    }
}
