package io.mailwright.domain.content;

/**
 * What came of saving.
 *
 * @param version the number of what was saved
 * @param others how many versions were saved elsewhere since this one was begun; they are kept
 */
public record Saved(int version, int others) {}
