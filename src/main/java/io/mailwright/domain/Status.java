package io.mailwright.domain;

/** A subscriber's standing on one list; the standing on All Subscribers is that of the person. */
public enum Status {
    ACTIVE,
    UNSUBSCRIBED,
    /** Mail bounced; still mailed until held. On the wire {@code Returned}. */
    BOUNCED,
    /** Bounced too often; no longer mailed. On the wire {@code Undeliverable}. */
    HELD,
    DELETED
}
