package io.mailwright.cache;

/** How many rows an upload has, and how many of them reached each outcome. */
public record LedgerCounts(
        long rows, long created, long updated, long unchanged, long skipped, long rejected) {
    /** Rows without an outcome. */
    public long waiting() {
        return rows - created - updated - unchanged - skipped - rejected;
    }
}
