package io.mailwright.personalisation;

/**
 * For what a message is made: the values of {@code _messagecontext} ({@code personalisation.md}
 * P2).
 */
public enum Occasion {
    SEND,
    PREVIEW,
    /** The web copy of a message. */
    VAWP,
    /** Forwarded to a friend. */
    FTAF,
    LANDINGPAGE,
    VALIDATION,
    LINKRESOLUTION
}
