package io.mailwright.service.upload;

import io.mailwright.cache.LedgerRow;
import io.mailwright.cache.Standings;
import io.mailwright.domain.upload.RowState;
import io.mailwright.service.upload.source.FileRow;

import java.util.List;

/**
 * Brings rows to their outcome: checks them once more, judges them by the cache, and has the
 * account asked and changed. Thread-safe for different rows.
 */
final class RowWorker implements UploadRun.Worker {
    private final RowLedger ledger;
    private final ListCalls calls;
    private final Standings standings;
    private final Preparation.Prepared prepared;

    RowWorker(
            RowLedger ledger, ListCalls calls, Standings standings, Preparation.Prepared prepared) {
        this.ledger = ledger;
        this.calls = calls;
        this.standings = standings;
        this.prepared = prepared;
    }

    /**
     * Takes one row to its outcome, reading back first where an answer was lost.
     *
     * @throws io.mailwright.domain.Failure if it got no answer, or one that concerns every row; the
     *     row is then open
     */
    @Override
    public void work(LedgerRow row) {
        boolean isCalled = row.state().equals(RowState.CALLING.name());
        switch (prepared.check().check(new FileRow(row.line(), row.cells()))) {
            case Checked.Refused refused when isCalled -> refusedSince(row, refused);
            case Checked.Refused refused ->
                    ledger.settle(row.line(), Outcome.rejected(refused.why()));
            case Checked.Fit fit when isCalled ->
                    new RowTask(ledger, calls, prepared.judge(), fit, null)
                            .readBack(Intent.valueOf(row.intent()));
            case Checked.Fit fit -> begin(fit);
        }
    }

    /** The rules became stricter after the call was begun: it may have been taken before. */
    private void refusedSince(LedgerRow row, Checked.Refused refused) {
        var seen = calls.find(row.email());
        boolean isCreated = Intent.valueOf(row.intent()).outcome().equals(Outcome.CREATED);
        if (seen.isPresent() && isCreated) {
            ledger.settle(row.line(), Outcome.CREATED, () -> calls.save(seen.get()));
        } else {
            ledger.settle(row.line(), Outcome.rejected(refused.why()));
        }
    }

    private void begin(Checked.Fit row) {
        var key = row.key();
        var standing =
                standings.of(calls.listId(), List.of(key)).getOrDefault(key, Standings.UNKNOWN);
        var foreseen = prepared.judge().foresee(row, standing);
        var task = new RowTask(ledger, calls, prepared.judge(), row, foreseen.state());
        switch (foreseen.state()) {
            case CREATED, UPDATED, UNCHANGED ->
                    task.follow(
                            calls.look(row.email(), standing.subscriber()),
                            standing.masterUnsubscribed());
            case SKIPPED, REJECTED -> ledger.settle(row.line(), foreseen);
            case WAITING, CALLING -> throw new IllegalStateException("no outcome: " + foreseen);
        }
    }

    /** What is being asked of the account, and what came of it when that is done. */
    enum Intent {
        ADD,
        /** Values are mended that an add, whose answer was lost, did not leave as sent. */
        COMPLETE,
        EDIT;

        Outcome outcome() {
            return switch (this) {
                case ADD, COMPLETE -> Outcome.CREATED;
                case EDIT -> Outcome.UPDATED;
            };
        }
    }
}
