package io.mailwright.cache;

import java.util.List;

/**
 * One row of an upload's ledger.
 *
 * @param line where it begins in its file
 * @param intent what was being asked of the account while its state is CALLING
 */
public record LedgerRow(
        long line,
        String email,
        String state,
        String intent,
        LedgerReason why,
        List<String> cells) {
    public LedgerRow {
        cells = List.copyOf(cells);
    }
}
