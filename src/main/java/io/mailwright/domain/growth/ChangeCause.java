package io.mailwright.domain.growth;

/** How the local copy came to know that somebody's standing on a list changed. */
public enum ChangeCause {
    /** A synchronisation found it so. */
    SYNC,
    /** An upload did it, or taking one back. */
    UPLOAD,
    /** The person was changed, or read again, by themselves. */
    PERSON,
    /** The person is no longer in the account. */
    LEFT_ACCOUNT,
    /** The list is no longer in the account. */
    LIST_GONE
}
