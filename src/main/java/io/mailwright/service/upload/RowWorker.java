package io.mailwright.service.upload;

import io.mailwright.cache.LedgerRow;
import io.mailwright.cache.Standings;
import io.mailwright.domain.Failure;
import io.mailwright.domain.ListedSubscriber;
import io.mailwright.domain.Status;
import io.mailwright.domain.SubscriberValues;
import io.mailwright.domain.upload.RowState;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings one row to its outcome: judges it by the cache, asks and changes the account, writes the
 * outcome down. That a change is asked for stands in the ledger before it is; what was left without
 * an answer is read back before anything is sent again. Thread-safe for different rows.
 */
final class RowWorker {
    /** Refusals that would meet every row alike, so that the upload stops instead. */
    private static final Set<Integer> MEANT_FOR_ALL =
            Set.of(
                    ErrorCode.PARSE_ERROR.number(),
                    ErrorCode.INVALID_SYSTEM.number(),
                    ErrorCode.LOGIN_FAILED.number(),
                    ErrorCode.NOT_PERMITTED.number(),
                    ErrorCode.NO_ACCESS.number(),
                    ErrorCode.UNKNOWN_ACTION.number(),
                    ErrorCode.NOT_OFFERED.number(),
                    ErrorCode.LIST_NOT_FOUND.number());

    private static final String NOT_HERE =
            "Not on this list: only people on it were to be updated.";

    private final RowLedger ledger;
    private final ListCalls calls;
    private final Standings standings;
    private final Preparation.Prepared prepared;
    private final UploadMode mode;

    RowWorker(
            RowLedger ledger,
            ListCalls calls,
            Standings standings,
            Preparation.Prepared prepared,
            UploadMode mode) {
        this.ledger = ledger;
        this.calls = calls;
        this.standings = standings;
        this.prepared = prepared;
        this.mode = mode;
    }

    /**
     * Takes one row to its outcome, reading back first where an answer was lost.
     *
     * @throws Failure if it got no answer, or one that concerns every row; the row is then open
     */
    void work(LedgerRow row) {
        switch (prepared.check().check(new FileRow(row.line(), row.cells()))) {
            case Checked.Refused refused when row.state().equals(RowState.CALLING.name()) ->
                    refusedSince(row, refused);
            case Checked.Refused refused ->
                    ledger.settle(row.line(), Outcome.rejected(refused.why()));
            case Checked.Fit fit when row.state().equals(RowState.CALLING.name()) ->
                    readBack(fit, Intent.valueOf(row.intent()));
            case Checked.Fit fit -> begin(fit);
        }
    }

    /** The rules became stricter after the call was begun: it may have been taken before. */
    private void refusedSince(LedgerRow row, Checked.Refused refused) {
        var seen = calls.find(row.email());
        if (seen.isPresent() && Intent.valueOf(row.intent()) == Intent.ADD) {
            ledger.settle(row.line(), Outcome.CREATED, () -> calls.save(seen.get()));
        } else {
            ledger.settle(row.line(), Outcome.rejected(refused.why()));
        }
    }

    private void begin(Checked.Fit row) {
        var key = row.key();
        var standing =
                standings.of(calls.listId(), List.of(key)).getOrDefault(key, Standings.UNKNOWN);
        var outcome = prepared.judge().foresee(row, standing);
        switch (outcome.state()) {
            case CREATED -> add(row);
            case UPDATED, UNCHANGED ->
                    calls.find(row.email())
                            .ifPresentOrElse(seen -> present(row, seen), () -> absent(row));
            case SKIPPED, REJECTED -> ledger.settle(row.line(), outcome);
            case WAITING, CALLING -> throw new IllegalStateException("no outcome: " + outcome);
        }
    }

    /** The cache was wrong: the account does not have the person on the list. */
    private void absent(Checked.Fit row) {
        if (mode == UploadMode.UPDATE_ONLY) {
            ledger.settle(row.line(), Outcome.skipped(NOT_HERE));
        } else {
            add(row);
        }
    }

    private void add(Checked.Fit row) {
        ledger.calling(row.line(), Intent.ADD);
        try {
            long id = calls.add(row);
            ledger.settle(row.line(), Outcome.CREATED, () -> calls.saveAdded(row, id));
        } catch (Failure.Refused refused) {
            if (refused.code() == ErrorCode.ALREADY_ON_LIST.number()) {
                ledger.waiting(row.line());
                calls.find(row.email())
                        .ifPresentOrElse(
                                seen -> present(row, seen),
                                () -> refused(row, Intent.ADD, refused));
            } else {
                refused(row, Intent.ADD, refused);
            }
        } catch (Failure.Malformed unclear) {
            unclear(row, Intent.ADD, unclear);
        } catch (Failure.Invalid | Failure.NoPassword notSent) {
            notSent(row, notSent);
        }
    }

    private void present(Checked.Fit row, ListedSubscriber seen) {
        var outcome = prepared.judge().present(row, seen.subscriber(), seen.membership().status());
        if (outcome.state() == RowState.UPDATED) {
            edit(row, seen, prepared.judge().changes(row, seen.subscriber()));
        } else {
            ledger.settle(row.line(), outcome, () -> calls.save(seen));
        }
    }

    private void edit(Checked.Fit row, ListedSubscriber seen, SubscriberValues changes) {
        ledger.calling(row.line(), Intent.EDIT);
        try {
            calls.edit(row.email(), changes);
            ledger.settle(row.line(), Outcome.UPDATED, () -> calls.saveEdited(seen, changes));
        } catch (Failure.Refused refused) {
            refused(row, Intent.EDIT, refused);
        } catch (Failure.Malformed unclear) {
            unclear(row, Intent.EDIT, unclear);
        } catch (Failure.Invalid | Failure.NoPassword notSent) {
            notSent(row, notSent);
        }
    }

    private void refused(Checked.Fit row, Intent intent, Failure.Refused refused) {
        if (refused.code() == ErrorCode.MASTER_UNSUBSCRIBED.number()) {
            ledger.settle(
                    row.line(),
                    Outcome.skipped("On the Master Unsubscribe list: never mailed again."));
        } else if (MEANT_FOR_ALL.contains(refused.code())) {
            ledger.waiting(row.line());
            throw refused;
        } else if (refused.code() == ErrorCode.INTERNAL.number()) {
            unclear(row, intent, refused);
        } else {
            ledger.settle(
                    row.line(),
                    Outcome.rejected("", "", "The account refused it: " + refused.getMessage()));
        }
    }

    /**
     * The call did not leave this machine: for a value XML cannot carry, or for want of a login.
     */
    private void notSent(Checked.Fit row, Failure notSent) {
        if (notSent instanceof Failure.Invalid) {
            ledger.settle(
                    row.line(), Outcome.rejected("", "", String.valueOf(notSent.getMessage())));
        } else {
            ledger.waiting(row.line());
            throw notSent;
        }
    }

    /** A change whose answer never came: done, or to be done now. */
    private void readBack(Checked.Fit row, Intent intent) {
        var seen = calls.find(row.email());
        if (seen.isEmpty()) {
            absent(row);
        } else if (isDone(row, seen.get())) {
            done(row, intent, seen.get());
        } else {
            present(row, seen.get());
        }
    }

    /** A change whose answer cannot be read; asking again would get no other. */
    private void unclear(Checked.Fit row, Intent intent, Failure answer) {
        Optional<ListedSubscriber> seen = calls.find(row.email());
        if (seen.isPresent() && isDone(row, seen.get())) {
            done(row, intent, seen.get());
        } else {
            ledger.settle(
                    row.line(),
                    Outcome.rejected(
                            "", "", "The account did not take it: " + answer.getMessage()));
        }
    }

    private boolean isDone(Checked.Fit row, ListedSubscriber seen) {
        return seen.membership().status() != Status.UNSUBSCRIBED
                && Judge.isSame(prepared.judge().changes(row, seen.subscriber()));
    }

    private void done(Checked.Fit row, Intent intent, ListedSubscriber seen) {
        var outcome =
                switch (intent) {
                    case ADD -> Outcome.CREATED;
                    case EDIT -> Outcome.UPDATED;
                };
        ledger.settle(row.line(), outcome, () -> calls.save(seen));
    }

    /** What was being asked of the account. */
    enum Intent {
        ADD,
        EDIT
    }
}
