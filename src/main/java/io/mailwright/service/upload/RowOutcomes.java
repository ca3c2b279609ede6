package io.mailwright.service.upload;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of rows, kept until it is written down together: each flush to the disk takes as long
 * as several calls. Not thread-safe.
 */
final class RowOutcomes {
    private final RowLedger ledger;
    private final ListCalls calls;
    private final List<Settled> settled = new ArrayList<>();
    private final List<Long> waiting = new ArrayList<>();

    /** The outcome of one row, and what the cache has to follow. */
    private record Settled(long line, Outcome outcome, Runnable follow) {}

    RowOutcomes(RowLedger ledger, ListCalls calls) {
        this.ledger = ledger;
        this.calls = calls;
    }

    void settle(long line, Outcome outcome, Runnable follow) {
        settled.add(new Settled(line, outcome, follow));
    }

    /** Nothing was asked for the row after all. */
    void waiting(long line) {
        waiting.add(line);
    }

    /**
     * Has the cache follow first: if that fails, or the process dies in between, the rows are left
     * open and are read back from the account.
     */
    void write() {
        if (settled.isEmpty() && waiting.isEmpty()) {
            return;
        }
        calls.together(() -> settled.forEach(row -> row.follow().run()));
        ledger.together(batch -> {
            settled.forEach(row -> batch.settle(row.line(), row.outcome()));
            waiting.forEach(batch::waiting);
        });
        settled.clear();
        waiting.clear();
    }
}
