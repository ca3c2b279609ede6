package io.mailwright.domain;

/** That a subscriber is on a list, and how. */
public record Membership(long listId, String listName, Status status) {}
