package io.mailwright.domain;

/** How many people a list holds, by status. {@code subscribers} is the account's own total. */
public record ListCounts(
        long subscribers, long active, long unsubscribed, long bounced, long held) {
    public static final ListCounts NONE = new ListCounts(0, 0, 0, 0, 0);
}
