package io.mailwright.domain;

/** A part of a list, chosen by a rule. */
public record Group(long id, long parentListId, String name, String description) {}
