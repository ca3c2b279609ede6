package io.mailwright.service.upload;

import io.mailwright.cache.LedgerRow;
import io.mailwright.domain.ListedSubscriber;
import io.mailwright.domain.Status;
import io.mailwright.service.upload.source.FileRow;

/**
 * Finds out what became of rows the account was asked for before their upload was cancelled, and
 * asks for nothing more. Thread-safe for different rows.
 */
final class CancelledRowWorker implements UploadRun.SingleWorker {
    static final String NOT_TAKEN =
            "Cancelled: it may have been sent, and the account has not taken it.";

    private final RowLedger ledger;
    private final ListCalls calls;
    private final Preparation.Prepared prepared;

    CancelledRowWorker(RowLedger ledger, ListCalls calls, Preparation.Prepared prepared) {
        this.ledger = ledger;
        this.calls = calls;
        this.prepared = prepared;
    }

    @Override
    public void work(LedgerRow row) {
        var found = calls.find(row.email());
        var intent = RowWorker.Intent.valueOf(row.intent());
        boolean taken = found.filter(seen -> isTaken(row, intent, seen)).isPresent();
        ledger.settle(
                row.line(),
                taken ? intent.outcome() : Outcome.skipped(NOT_TAKEN),
                () -> found.ifPresent(calls::save));
    }

    /** Whoever was not on the list when the add was to be sent, and is now, was put there by it. */
    private boolean isTaken(LedgerRow row, RowWorker.Intent intent, ListedSubscriber seen) {
        if (seen.membership().status() == Status.UNSUBSCRIBED) {
            return false;
        }
        return intent.wasLookedFor() || isAsWritten(row, seen);
    }

    private boolean isAsWritten(LedgerRow row, ListedSubscriber seen) {
        return prepared.check().check(new FileRow(row.line(), row.cells()))
                        instanceof Checked.Fit fit
                && Judge.isSame(prepared.judge().changes(fit, seen.subscriber()));
    }
}
