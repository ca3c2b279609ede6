package io.mailwright.server.envelope;

/** The two ways the service lays out an answer ({@code envelope.md} E5, grade R). */
public enum Layout {
    /** The payload on one line, {@code </system>} right behind it, {@code <X />} for empty. */
    ONE_LINE,
    /** Each element on its own line, a break before {@code </system>}, {@code <x/>} for empty. */
    LINES
}
