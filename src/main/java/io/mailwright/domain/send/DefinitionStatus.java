package io.mailwright.domain.send;

/** Where the definition of a triggered send stands ({@code email-send.md} M13, X). */
public enum DefinitionStatus {
    /** Not yet sending. */
    NEW,
    ACTIVE,
    /** For the time being not sending. */
    INACTIVE,
    /** Never sending again. */
    CANCELED
}
