package io.mailwright.domain;

/**
 * How an export or the refresh of a group stands.
 *
 * @param file the name of the file it ended in, on the account's file site; empty where there is
 *     none
 * @param problem why it failed; empty if it did not
 */
public record BatchStatus(long id, WorkState state, String file, String problem) {}
