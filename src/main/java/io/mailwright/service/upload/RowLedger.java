package io.mailwright.service.upload;

import io.mailwright.cache.LedgerReason;
import io.mailwright.cache.UploadStore;

/** The rows of one upload in the ledger. Thread-safe. */
record RowLedger(UploadStore store, long uploadId) {
    /** What was kept of the person before stays. */
    void calling(long line, String intent) {
        store.calling(uploadId, line, intent);
    }

    void calling(long line, RowWorker.Intent intent, BeforeImage image) {
        store.calling(uploadId, line, intent.name(), image.json());
    }

    /** Nothing was asked for the row after all, or the account did nothing. */
    void waiting(long line) {
        store.waiting(uploadId, line);
    }

    void settle(long line, Outcome outcome) {
        settle(line, outcome, () -> {});
    }

    /**
     * Has the cache follow first: if that fails, or the process dies in between, the row is left
     * open and is read back from the account.
     */
    void settle(long line, Outcome outcome, Runnable cache) {
        cache.run();
        var why = outcome.why();
        store.settle(
                uploadId,
                line,
                outcome.state().name(),
                new LedgerReason(why.column(), why.value(), why.reason()),
                outcome.otherwise());
    }
}
