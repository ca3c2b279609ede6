package io.mailwright.domain;

/** A group with the rule that chooses who is in it. */
public record GroupDetail(Group group, GroupRule rule) {}
