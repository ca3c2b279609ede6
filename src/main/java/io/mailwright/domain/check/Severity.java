package io.mailwright.domain.check;

/** How much a finding matters. */
public enum Severity {
    /** The account refuses to send it. */
    ERROR,
    /** Recipients would not get what its author sees. */
    WARNING,
    /** Worth a thought. */
    ADVICE
}
