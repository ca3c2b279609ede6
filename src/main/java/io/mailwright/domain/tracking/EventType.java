package io.mailwright.domain.tracking;

/** What can become of a message, and what a recipient can do with it. */
public enum EventType {
    SENT,
    /** Left out, or could not be made. */
    NOT_SENT,
    OPEN,
    CLICK,
    BOUNCE,
    UNSUBSCRIBE,
    FORWARD,
    /** Reported as unwanted. */
    COMPLAINT,
    /** Something done on the sender's site after a click. */
    CONVERSION
}
