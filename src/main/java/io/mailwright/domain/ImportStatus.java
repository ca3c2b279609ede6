package io.mailwright.domain;

import org.jspecify.annotations.Nullable;

/**
 * How an import stands.
 *
 * @param rows {@code null} if the account does not say
 * @param resultFile the name of the file of rejected rows on the account's file site; empty before
 *     the end and where there is none
 * @param problem why it failed as a whole; empty if it did not
 */
public record ImportStatus(
        long id, WorkState state, @Nullable Rows rows, String resultFile, String problem) {
    /** What became of the rows, each of which counts once for every list. */
    public record Rows(long total, long added, long updated, long rejected) {}
}
