package io.mailwright.domain.send;

/** Where a job stands ({@code email-send.md} M10, grade I). */
public enum JobState {
    SCHEDULED,
    SENDING,
    COMPLETE,
    CANCELED,
    PAUSED,
    ERROR,
    DELETED
}
