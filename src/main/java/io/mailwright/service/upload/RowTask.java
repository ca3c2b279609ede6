package io.mailwright.service.upload;

import io.mailwright.domain.Failure;
import io.mailwright.domain.ListedSubscriber;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.SubscriberValues;
import io.mailwright.domain.upload.RowState;
import io.mailwright.service.upload.RowWorker.Intent;
import io.mailwright.xmlapi.wire.ErrorCode;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of the account for one row, and what becomes of the row. That a change is asked for
 * stands in the ledger before it is; what was left without an answer is read back before anything
 * is sent again.
 */
final class RowTask {
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

    private final RowLedger ledger;
    private final RowOutcomes outcomes;
    private final ListCalls calls;
    private final Judge judge;
    private final Checked.Fit row;
    private final @Nullable RowState foreseen;

    /**
     * A row.
     *
     * @param foreseen what the cache foretold; {@code null} where it may know of this row's own
     *     call
     */
    RowTask(
            RowLedger ledger,
            RowOutcomes outcomes,
            ListCalls calls,
            Judge judge,
            Checked.Fit row,
            @Nullable RowState foreseen) {
        this.ledger = ledger;
        this.outcomes = outcomes;
        this.calls = calls;
        this.judge = judge;
        this.row = row;
        this.foreseen = foreseen;
    }

    /**
     * What is to be asked of the account.
     *
     * @param image what the person is like before
     */
    record Change(Intent intent, BeforeImage image, Runnable call) {}

    long line() {
        return row.line();
    }

    /** Decides by the truth about the person; a row for which nothing is to be asked is settled. */
    Optional<Change> decide(Truth truth, boolean masterUnsubscribed) {
        var outcome = judge.foresee(row, truth.standing(masterUnsubscribed));
        return switch (outcome.state()) {
            case CREATED -> Optional.of(adding(truth.subscriber()));
            case UPDATED -> Optional.of(editing(truth));
            case UNCHANGED, SKIPPED, REJECTED -> {
                settle(outcome, () -> calls.save(truth));
                yield Optional.empty();
            }
            case WAITING, CALLING -> throw new IllegalStateException("no outcome: " + outcome);
        };
    }

    /** Does at once what the truth about the person asks for. */
    private void follow(Truth truth, boolean masterUnsubscribed) {
        decide(truth, masterUnsubscribed)
                .ifPresent(change -> {
                    ledger.calling(row.line(), change.intent(), change.image());
                    change.call().run();
                });
    }

    private void settle(Outcome outcome, Runnable cache) {
        outcomes.settle(
                row.line(), foreseen == null ? outcome : outcome.insteadOf(foreseen), cache);
    }

    private Change adding(Optional<Subscriber> known) {
        var sent = row.added(known);
        return new Change(Intent.ADD, BeforeImage.ofAdded(sent, known), () -> add(sent, known));
    }

    private void add(Checked.Fit sent, Optional<Subscriber> known) {
        try {
            long id = calls.add(sent);
            settle(Outcome.CREATED, () -> calls.saveAdded(sent, known, id));
        } catch (Failure.Refused refused) {
            if (refused.code() == ErrorCode.ALREADY_ON_LIST.number()) {
                ledger.waiting(row.line());
                calls.find(row.email())
                        .ifPresentOrElse(
                                seen -> follow(calls.look(seen), false),
                                () -> refused(Intent.ADD, refused));
            } else {
                refused(Intent.ADD, refused);
            }
        } catch (Failure.Malformed unclear) {
            unclear(Intent.ADD, unclear);
        } catch (Failure.Invalid | Failure.NoPassword notSent) {
            notSent(notSent);
        }
    }

    private Change editing(Truth truth) {
        var before = truth.subscriber().orElseThrow();
        var changes = judge.changes(row, before);
        var onList = truth.onList().map(seen -> seen.membership().status());
        return new Change(
                Intent.EDIT,
                BeforeImage.ofChanged(row, before, onList, changes),
                () -> edit(truth, changes, Intent.EDIT));
    }

    private void edit(Truth truth, SubscriberValues changes, Intent intent) {
        try {
            calls.edit(row.email(), changes);
            settle(intent.outcome(), () -> calls.saveEdited(truth, changes));
        } catch (Failure.Refused refused) {
            refused(intent, refused);
        } catch (Failure.Malformed unclear) {
            unclear(intent, unclear);
        } catch (Failure.Invalid | Failure.NoPassword notSent) {
            notSent(notSent);
        }
    }

    private void refused(Intent intent, Failure.Refused refused) {
        if (refused.code() == ErrorCode.MASTER_UNSUBSCRIBED.number()) {
            settle(Outcome.skipped(Judge.NEVER_MAILED), () -> calls.block(row.email()));
        } else if (isMeantForAll(refused)) {
            ledger.waiting(row.line());
            throw refused;
        } else if (refused.code() == ErrorCode.INTERNAL.number()) {
            unclear(intent, refused);
        } else {
            reject("The account refused it: " + refused.getMessage());
        }
    }

    static boolean isMeantForAll(Failure.Refused refused) {
        return MEANT_FOR_ALL.contains(refused.code());
    }

    private void reject(String reason) {
        settle(Outcome.rejected("", "", reason), () -> {});
    }

    /**
     * The call did not leave this machine: for a value XML cannot carry, or for want of a login.
     */
    private void notSent(Failure notSent) {
        if (notSent instanceof Failure.Invalid) {
            reject(String.valueOf(notSent.getMessage()));
        } else {
            ledger.waiting(row.line());
            throw notSent;
        }
    }

    /** A change whose answer never came: done, or to be done now. */
    void readBack(Intent intent) {
        var seen = calls.find(row.email());
        if (seen.isEmpty()) {
            follow(calls.look(row.email(), Optional.empty()), false);
        } else if (isDone(seen.get())) {
            settle(intent.outcome(), () -> calls.save(seen.get()));
        } else if (intent.wasLookedFor() && !isUnsubscribed(seen.get())) {
            complete(seen.get());
        } else {
            follow(calls.look(seen.get()), false);
        }
    }

    /**
     * The person was not on the list when the add was to be sent, so the add put them there; the
     * account has other values than were sent.
     */
    private void complete(ListedSubscriber seen) {
        var truth = new Truth(List.of(seen), false, calls.listId());
        if (judge.mayChange()) {
            ledger.calling(row.line(), Intent.COMPLETE.name());
            edit(truth, judge.changes(row, seen.subscriber()), Intent.COMPLETE);
        } else {
            settle(Outcome.CREATED, () -> calls.save(truth));
        }
    }

    /** A change whose answer cannot be read; asking again would get no other. */
    private void unclear(Intent intent, Failure answer) {
        Optional<ListedSubscriber> seen = calls.find(row.email());
        if (seen.isPresent() && isDone(seen.get())) {
            settle(intent.outcome(), () -> calls.save(seen.get()));
        } else if (seen.isPresent() && intent == Intent.ADD && !isUnsubscribed(seen.get())) {
            complete(seen.get());
        } else {
            reject("The account did not take it: " + answer.getMessage());
        }
    }

    private boolean isDone(ListedSubscriber seen) {
        return !isUnsubscribed(seen) && Judge.isSame(judge.changes(row, seen.subscriber()));
    }

    private static boolean isUnsubscribed(ListedSubscriber seen) {
        return seen.membership().status() == Status.UNSUBSCRIBED;
    }
}
