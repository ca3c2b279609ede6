package io.mailwright.domain.growth;

/** Why somebody came onto a list or left it, as far as is known. */
public enum ChangeReason {
    /** They unsubscribed, wherever that was told. */
    UNSUBSCRIBED,
    /** An upload put them on it or changed them. */
    UPLOAD,
    /** An upload made the list equal to a file they are not in. */
    EQUAL,
    /** An upload was taken back. */
    UNDO,
    /** They were changed, or read again, by themselves. */
    PERSON,
    /** A synchronisation found it so; who did it the account does not say. */
    SYNC,
    /** They are no longer in the account. */
    LEFT_ACCOUNT,
    /** The list is no longer in the account. */
    LIST_GONE
}
