package io.mailwright.cache;

/**
 * Rows of one upload that are asked for together.
 *
 * @param intent with which they are
 * @param after the line before the first
 * @param last the last line
 */
public record LedgerSpan(String intent, long after, long last) {}
