package io.mailwright.domain;

/**
 * A subscriber in a table.
 *
 * @param status on the list asked for, or on All Subscribers
 * @param lists how many lists they are on, All Subscribers not counted
 */
public record SubscriberRow(Subscriber subscriber, Status status, int lists) {}
