package io.mailwright.domain.tracking;

/** What somebody wants no more mail from. */
public enum UnsubscribeScope {
    LIST,
    /** Everything: the Master Unsubscribe list. */
    MASTER
}
