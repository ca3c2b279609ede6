package io.mailwright.domain.content;

/** What a piece of the content library is. */
public enum ItemKind {
    EMAIL,
    /** A part that several e-mails use. */
    BLOCK,
    /** A picture, or another file. */
    FILE
}
