package io.mailwright.service.upload;

import io.mailwright.cache.LedgerReason;
import io.mailwright.cache.LedgerRow;
import io.mailwright.cache.UploadStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.ListedSubscriber;
import io.mailwright.domain.Status;
import io.mailwright.domain.upload.RowState;

import java.util.Optional;

/**
 * Takes those off the list who are not in the file it is made equal to. Each is read first: what
 * they were like is kept, and who has unsubscribed meanwhile stays. Thread-safe for different
 * people.
 */
final class LeaverWorker implements UploadRun.SingleWorker {
    static final String LEAVING = "LEAVING";
    static final String REMOVED = "REMOVED";
    static final String KEPT = "KEPT";

    private final UploadStore ledger;
    private final long uploadId;
    private final ListCalls calls;

    LeaverWorker(UploadStore ledger, long uploadId, ListCalls calls) {
        this.ledger = ledger;
        this.uploadId = uploadId;
        this.calls = calls;
    }

    @Override
    public void work(LedgerRow row) {
        var seen = calls.find(row.email());
        boolean wasBegun = row.state().equals(RowState.CALLING.name());
        if (seen.isEmpty()) {
            calls.follow(row.email(), calls.person(row.email()));
            settle(row, wasBegun ? REMOVED : KEPT, wasBegun ? "" : "Was off the list already.");
        } else if (seen.get().membership().status() == Status.UNSUBSCRIBED) {
            calls.save(seen.get());
            settle(row, KEPT, "Has unsubscribed from the list: left as they are.");
        } else {
            remove(row, seen.get());
        }
    }

    private void remove(LedgerRow row, ListedSubscriber before) {
        ledger.calling(uploadId, row.line(), REMOVED, BeforeImage.ofRemoved(before).json());
        Optional<String> refusal = Optional.empty();
        try {
            calls.remove(row.email());
        } catch (Failure.Refused refused) {
            if (RowTask.isMeantForAll(refused)) {
                throw refused;
            }
            refusal = Optional.of("The account refused it: " + refused.getMessage());
        } catch (Failure.Malformed _) {
            refusal = calls.find(row.email()).map(_ -> "The account did not take it.");
        }
        if (refusal.isPresent()) {
            settle(row, KEPT, refusal.get());
        } else {
            calls.follow(row.email(), calls.person(row.email()));
            settle(row, REMOVED, "");
        }
    }

    private void settle(LedgerRow row, String state, String reason) {
        ledger.settle(uploadId, row.line(), state, new LedgerReason("", "", reason), false);
    }
}
