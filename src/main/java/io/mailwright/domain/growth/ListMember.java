package io.mailwright.domain.growth;

import io.mailwright.domain.Status;

/** Somebody who was on a list at some time; the id is the local copy's. */
public record ListMember(long subscriber, String email, Status status) {}
