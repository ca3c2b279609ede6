package io.mailwright.service.upload;

import io.mailwright.cache.Database;
import io.mailwright.cache.LeaverStore;
import io.mailwright.cache.ListMembers;
import io.mailwright.cache.UploadStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.domain.upload.FoundLeavers;
import io.mailwright.domain.upload.RowState;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.domain.upload.UploadRow;
import io.mailwright.service.Progress;

import java.util.List;

/**
 * Those on a list who are not in the file it is to be made equal to: counted beforehand, and
 * written into the ledger when their number was confirmed. Thread-safe.
 */
public final class UploadLeavers {
    private static final int PAGE = 5000;

    private final UploadService uploads;
    private final UploadStore ledger;
    private final LeaverStore leavers;
    private final ListMembers members;
    private final Preparation preparation;

    UploadLeavers(UploadService uploads, Database cache) {
        this.uploads = uploads;
        this.ledger = new UploadStore(cache);
        this.leavers = new LeaverStore(cache);
        this.members = new ListMembers(cache);
        this.preparation = new Preparation(cache);
    }

    /**
     * Who would leave, by the file and the local copy; nothing is sent or written.
     *
     * @throws Failure.Invalid for All Subscribers, which nobody leaves so
     */
    public FoundLeavers find(UploadPlan plan, Progress progress) {
        var absentees = absentees(plan.listId());
        uploads.check(plan, row -> absentees.present(row.email()), progress);
        return absentees.found();
    }

    private Absentees absentees(long listId) {
        return new Absentees(members, allowed(preparation.list(listId)).id());
    }

    static MailList allowed(MailList list) {
        if (list.type() == ListType.MASTER) {
            throw new Failure.Invalid(
                    "%s cannot be made equal to a file: who is taken off it is deleted from the account. Choose another list."
                            .formatted(list.name()));
        }
        return list;
    }

    /** Those who stayed on the list after all, as skipped rows with the reason. */
    public List<UploadRow> kept(long uploadId, int limit) {
        return ledger.rowsAfter(uploadId, LeaverWorker.KEPT, Long.MIN_VALUE, limit).stream()
                .map(row ->
                        new UploadRow(
                                0,
                                row.email(),
                                RowState.SKIPPED,
                                "",
                                "",
                                row.why().reason(),
                                List.of()))
                .toList();
    }

    /**
     * Lets an upload that makes a list equal to its file run.
     *
     * @param count how many leavers the user has agreed to
     * @throws Failure.Invalid if there are more or fewer by now; the upload is then forgotten
     */
    public void confirm(long uploadId, long count) {
        var upload = ledger.find(uploadId).orElseThrow();
        var absentees = absentees(upload.listId());
        long line = 0;
        for (var page = ledger.rowsAfter(uploadId, line, PAGE);
                !page.isEmpty();
                page = ledger.rowsAfter(uploadId, line, PAGE)) {
            page.forEach(row -> absentees.present(row.email()));
            line = page.getLast().line();
        }
        long found = absentees.found().count();
        if (found != count) {
            ledger.drop(uploadId);
            throw new Failure.Invalid(
                    "%,d people would leave the list by now, not %,d. Nothing was sent. Check the file again."
                            .formatted(found, count));
        }
        leavers.write(uploadId, absentees::each);
    }
}
