package io.mailwright.service.tracking.push;

/**
 * How many rows of a target a push has added or changed.
 *
 * @param told answers in surveys and changes of status
 */
public record Pushed(long jobs, long links, long people, long told, long events, long days) {}
