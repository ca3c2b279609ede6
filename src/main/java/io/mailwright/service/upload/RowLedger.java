package io.mailwright.service.upload;

import io.mailwright.cache.LedgerBatch;
import io.mailwright.cache.LedgerReason;
import io.mailwright.cache.LedgerSpan;
import io.mailwright.cache.UploadStore;

import java.util.List;
import java.util.function.Consumer;

/** The rows of one upload in the ledger. Thread-safe. */
record RowLedger(UploadStore store, long uploadId) {
    /** What was kept of the person before stays. */
    void calling(long line, String intent) {
        store.calling(uploadId, line, intent);
    }

    void calling(long line, RowWorker.Intent intent, BeforeImage image) {
        store.calling(uploadId, line, intent.name(), image.json());
    }

    /** Writes down what becomes of many rows at once: all of it or, if it breaks off, nothing. */
    void together(Consumer<Batch> work) {
        store.together(uploadId, batch -> work.accept(new Batch(batch)));
    }

    /** Many rows of the upload. For one thread. */
    record Batch(LedgerBatch rows) {
        void calling(long line, RowWorker.Intent intent, BeforeImage image) {
            rows.calling(line, intent.name(), image.json());
        }

        /** Of all rows in a span that wait, but some. */
        void callingAll(LedgerSpan span, List<Long> except) {
            rows.callingAll(span, except);
        }

        void image(long line, BeforeImage image) {
            rows.image(line, image.json());
        }

        void settle(long line, Outcome outcome) {
            rows.settle(line, outcome.state().name(), reason(outcome), outcome.otherwise());
        }

        void waiting(long line) {
            rows.waiting(line);
        }

        /** Settles what was asked for together as was intended; answers how many rows. */
        long settleAll(LedgerSpan asked, List<Long> except) {
            var intent = RowWorker.Intent.valueOf(asked.intent());
            return rows.settleAll(asked, intent.outcome().state().name(), except);
        }
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
        store.settle(uploadId, line, outcome.state().name(), reason(outcome), outcome.otherwise());
    }

    private static LedgerReason reason(Outcome outcome) {
        var why = outcome.why();
        return new LedgerReason(why.column(), why.value(), why.reason());
    }
}
