package io.mailwright.cache;

/**
 * Those on the list who are not in the file it is to be equal to.
 *
 * @param kept those who stay after all; below zero while it is not confirmed how many there are
 */
public record LedgerLeavers(long all, long removed, long kept) {}
