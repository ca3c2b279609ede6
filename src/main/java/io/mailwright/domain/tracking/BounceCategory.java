package io.mailwright.domain.tracking;

/** Why a message came back, roughly ({@code tracking.md} T21, grade C). */
public enum BounceCategory {
    /** Will not work later either, such as an unknown user. */
    HARD,
    /** May work later, such as a full mailbox. */
    SOFT,
    /** Refused for its content or its sender. */
    BLOCK,
    TECHNICAL,
    UNKNOWN
}
