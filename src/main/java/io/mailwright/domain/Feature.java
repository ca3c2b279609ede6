package io.mailwright.domain;

/** What an account offers beyond the calls that are known of the service: our own extensions. */
public enum Feature {
    /** Attributes can be made. */
    ATTRIBUTES,
    /** Definitions of triggered sends can be made and changed. */
    DEFINITIONS,
    /** Opens, clicks, bounces and the like of a job come as an answer. */
    EVENTS,
    /** Groups can be made, changed and deleted. */
    GROUPS,
    /** Overdue jobs are told, and can be sent or canceled. */
    OVERDUE
}
