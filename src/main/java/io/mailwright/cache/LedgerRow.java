package io.mailwright.cache;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** By the columns of the ledger's statements, in their order. */
    static LedgerRow of(ResultSet row) throws SQLException {
        return new LedgerRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                new LedgerReason(row.getString(5), row.getString(6), row.getString(7)),
                Json.texts(row.getString(8)));
    }
}
