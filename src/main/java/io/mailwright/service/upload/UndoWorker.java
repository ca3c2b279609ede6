package io.mailwright.service.upload;

import io.mailwright.cache.LedgerImages;
import io.mailwright.cache.LedgerRow;
import io.mailwright.domain.Attribute;
import io.mailwright.domain.Failure;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.domain.upload.RowState;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes back what rows of an upload have changed. The person is read first, so that what somebody
 * else has changed since is left; and read again at the end, which says whether it is done. So a
 * row can be worked on again, wherever it was left. Thread-safe for different rows.
 */
final class UndoWorker implements UploadRun.SingleWorker {
    static final String INTENT = "UNDO";

    /** Why a row is left that a ledger from before there were undos has. */
    static final String NOT_KEPT = "How it was before was not kept with that upload.";

    private static final Outcome BACK = Outcome.UPDATED;

    private final RowLedger ledger;
    private final LedgerImages images;
    private final ListCalls calls;
    private final List<Attribute> attributes;

    UndoWorker(RowLedger ledger, LedgerImages images, ListCalls calls, List<Attribute> attributes) {
        this.ledger = ledger;
        this.images = images;
        this.calls = calls;
        this.attributes = List.copyOf(attributes);
    }

    @Override
    public void work(LedgerRow row) {
        var kept = images.of(ledger.uploadId(), row.line());
        if (kept.isEmpty()) {
            ledger.settle(row.line(), Outcome.skipped(NOT_KEPT));
            return;
        }
        var image = BeforeImage.of(kept);
        var person = calls.person(image.email());
        var todo = putBack(image, person);
        boolean wasBegun = row.state().equals(RowState.CALLING.name());
        if (todo.isDone()) {
            settle(row, todo, wasBegun ? BACK : Outcome.UNCHANGED, image, person);
        } else {
            ledger.calling(row.line(), INTENT);
            change(row, image, person.orElseThrow(), todo);
        }
    }

    private PutBack putBack(BeforeImage image, Optional<SubscriberDetail> person) {
        return PutBack.of(image, person, calls.listId(), attributes);
    }

    private void change(LedgerRow row, BeforeImage image, SubscriberDetail person, PutBack todo) {
        try {
            calls.putBack(person, todo);
        } catch (Failure.Refused refused) {
            if (RowTask.isMeantForAll(refused)) {
                throw refused;
            }
            ledger.settle(
                    row.line(),
                    Outcome.rejected("", "", "The account refused it: " + refused.getMessage()));
            return;
        } catch (Failure.Malformed _) {
            // What came of it is read back, as after every change.
        }
        var after = calls.person(image.email());
        if (putBack(image, after).isDone()) {
            settle(row, todo, BACK.because(words(todo)), image, after);
        } else {
            ledger.settle(row.line(), Outcome.rejected("", "", "The account did not take it."));
        }
    }

    private void settle(
            LedgerRow row,
            PutBack done,
            Outcome outcome,
            BeforeImage image,
            Optional<SubscriberDetail> person) {
        var words = new ArrayList<>(done.left());
        if (!outcome.why().reason().isEmpty()) {
            words.addFirst(outcome.why().reason());
        }
        ledger.settle(
                row.line(),
                done.left().isEmpty() ? outcome : Outcome.skipped(String.join(" ", words)),
                () -> calls.follow(image.email(), person));
    }

    private static String words(PutBack done) {
        var words = new ArrayList<String>();
        var names = new ArrayList<>(done.values().attributes().keySet());
        if (done.values().emailType() != null) {
            names.add(Attribute.EMAIL_TYPE);
        }
        if (done.values().email() != null) {
            names.add(Attribute.EMAIL_ADDRESS);
        }
        if (!names.isEmpty()) {
            words.add("Put back: " + String.join(", ", names) + ".");
        }
        switch (done.move()) {
            case NONE -> {}
            case OFF_LIST -> words.add("Taken off the list.");
            case ONTO_LIST -> words.add("Put on the list again.");
            case OUT_OF_ACCOUNT -> words.add("Deleted from the account, where it was not before.");
        }
        return String.join(" ", words);
    }
}
