package io.mailwright.service.tracking.push;

/** How many rows of a target a push has added or changed. */
public record Pushed(long jobs, long links, long people, long events, long days) {}
