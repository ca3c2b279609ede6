package io.mailwright.domain;

/** A subscriber as seen on one list: one row of what the account answers. */
public record ListedSubscriber(Subscriber subscriber, Membership membership) {}
