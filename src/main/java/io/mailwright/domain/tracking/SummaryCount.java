package io.mailwright.domain.tracking;

/** What is counted of a job ({@code tracking.md} T1, the first two grade C, the others X). */
public enum SummaryCount {
    /** Messages sent: targeted people minus excluded ones. */
    SENT,
    /** Sent minus bounced. */
    DELIVERED,
    /** People whose last bounce is of that category; so with the next three. */
    HARD_BOUNCES,
    SOFT_BOUNCES,
    BLOCK_BOUNCES,
    /** Technical ones and those nobody knows the cause of. */
    OTHER_BOUNCES,
    UNIQUE_OPENS,
    TOTAL_OPENS,
    UNIQUE_CLICKS,
    TOTAL_CLICKS,
    /** People who left by this job. */
    UNSUBSCRIBES,
    /** Forwards, not those forwarded to. */
    FORWARDS
}
