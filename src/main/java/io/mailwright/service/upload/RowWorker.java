package io.mailwright.service.upload;

import io.mailwright.cache.LedgerRow;
import io.mailwright.cache.Standing;
import io.mailwright.cache.Standings;
import io.mailwright.domain.EmailAddress;
import io.mailwright.domain.ListedSubscriber;
import io.mailwright.domain.upload.RowState;
import io.mailwright.service.upload.source.FileRow;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * Brings rows to their outcome: checks them once more, judges them by the cache, and has the
 * account asked and changed. People are all looked at before the first is changed, so that the
 * ledger and the cache are written once for all rows before their changes and once after them.
 * Thread-safe for different rows.
 */
final class RowWorker implements UploadRun.Worker {
    private static final int MOST = 80;

    private static final String TAKEN_AS_CREATED =
            "The answer about an import was lost. On the list as the file says, so taken as created by it.";

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

    @Override
    public int most() {
        return MOST;
    }

    /** What was begun before a row got no answer goes on, so that every try brings some further. */
    @Override
    public void work(List<LedgerRow> rows, UploadRun.Turns turns) {
        var outcomes = new RowOutcomes(ledger, calls);
        var begun = new ArrayDeque<Begun>();
        try {
            begin(rows, begun, outcomes, turns);
        } finally {
            try {
                change(begun, outcomes, turns);
            } finally {
                outcomes.write();
            }
        }
    }

    /** A row for which something is to be asked. */
    private record Begun(long line, RowTask.Change change) {}

    private void begin(
            List<LedgerRow> rows, Queue<Begun> begun, RowOutcomes outcomes, UploadRun.Turns turns) {
        var keys = rows.stream().map(row -> EmailAddress.key(row.email())).toList();
        var known = standings.of(calls.listId(), keys);
        for (var row : rows) {
            if (!turns.next()) {
                return;
            }
            begin(row, known, outcomes)
                    .ifPresent(change -> begun.add(new Begun(row.line(), change)));
        }
    }

    private Optional<RowTask.Change> begin(
            LedgerRow row, Map<String, Standing> known, RowOutcomes outcomes) {
        boolean isCalled = row.state().equals(RowState.CALLING.name());
        return switch (prepared.check().check(new FileRow(row.line(), row.cells()))) {
            case Checked.Refused refused -> {
                refuse(row, refused, isCalled, outcomes);
                yield Optional.empty();
            }
            case Checked.Fit fit when isCalled -> {
                var intent = Intent.valueOf(row.intent());
                task(fit, intent.foreseen(), outcomes).readBack(intent);
                yield Optional.empty();
            }
            case Checked.Fit fit ->
                    begin(fit, known.getOrDefault(fit.key(), Standings.UNKNOWN), outcomes);
        };
    }

    /** If the rules became stricter after the call was begun, it may have been taken before. */
    private void refuse(
            LedgerRow row, Checked.Refused refused, boolean isCalled, RowOutcomes outcomes) {
        var seen =
                isCalled && Intent.valueOf(row.intent()).isAdding()
                        ? calls.find(row.email())
                        : Optional.<ListedSubscriber>empty();
        seen.ifPresentOrElse(
                taken -> outcomes.settle(row.line(), Outcome.CREATED, () -> calls.save(taken)),
                () -> outcomes.settle(row.line(), Outcome.rejected(refused.why()), () -> {}));
    }

    private Optional<RowTask.Change> begin(
            Checked.Fit row, Standing standing, RowOutcomes outcomes) {
        var foreseen = prepared.judge().foresee(row, standing);
        return switch (foreseen.state()) {
            case CREATED, UPDATED, UNCHANGED ->
                    task(row, foreseen.state(), outcomes)
                            .decide(
                                    calls.look(row.email(), standing.subscriber()),
                                    standing.masterUnsubscribed());
            case SKIPPED, REJECTED -> {
                outcomes.settle(row.line(), foreseen, () -> {});
                yield Optional.empty();
            }
            case WAITING, CALLING -> throw new IllegalStateException("no outcome: " + foreseen);
        };
    }

    private RowTask task(Checked.Fit row, @Nullable RowState foreseen, RowOutcomes outcomes) {
        return new RowTask(ledger, outcomes, calls, prepared.judge(), row, foreseen);
    }

    /**
     * Those written down as asked for that were not asked for, because the run ends, wait again.
     */
    private void change(Queue<Begun> begun, RowOutcomes outcomes, UploadRun.Turns turns) {
        if (begun.isEmpty()) {
            return;
        }
        ledger.together(batch ->
                begun.forEach(row ->
                        batch.calling(row.line(), row.change().intent(), row.change().image())));
        try {
            while (!begun.isEmpty() && !turns.isOver()) {
                begun.remove().change().call().run();
            }
        } finally {
            begun.forEach(row -> outcomes.waiting(row.line()));
        }
    }

    /** What is being asked of the account, and what came of it when that is done. */
    enum Intent {
        ADD,
        /**
         * As the local copy has it somebody new is added by file: unlike before a call, nobody has
         * looked whether they are.
         */
        IMPORT,
        /** Values are mended that an add, whose answer was lost, did not leave as sent. */
        COMPLETE,
        EDIT;

        Outcome outcome() {
            return switch (this) {
                case ADD, COMPLETE -> Outcome.CREATED;
                case IMPORT -> Outcome.CREATED.because(TAKEN_AS_CREATED);
                case EDIT -> Outcome.UPDATED;
            };
        }

        boolean isAdding() {
            return outcome().state() == RowState.CREATED;
        }

        /** Whether nobody was on the list just before it was asked for. */
        boolean wasLookedFor() {
            return this == ADD || this == COMPLETE;
        }

        /** What the local copy had foretold, if that alone led to it. */
        @Nullable RowState foreseen() {
            return this == IMPORT ? RowState.CREATED : null;
        }
    }
}
