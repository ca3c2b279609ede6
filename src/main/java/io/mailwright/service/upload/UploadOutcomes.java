package io.mailwright.service.upload;

import io.mailwright.cache.Database;
import io.mailwright.cache.FollowUps;
import io.mailwright.cache.LedgerUpload;
import io.mailwright.cache.UploadStore;
import io.mailwright.domain.EmailAddress;
import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.RowState;
import io.mailwright.domain.upload.UploadProof;
import io.mailwright.domain.upload.UploadRecord;
import io.mailwright.domain.upload.UploadRow;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.domain.upload.UploadWay;
import io.mailwright.service.Progress;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.RetrieveListSubscribers;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What became of the rows of uploads: whether they are all there, as a file, and once more for
 * those that were rejected. Thread-safe.
 */
public final class UploadOutcomes {
    private static final int MENDED_AT_ONCE = 500;

    private final UploadStore ledger;
    private final Database cache;
    private final XmlApi api;
    private final PastedRows pasted;

    UploadOutcomes(Database cache, XmlApi api, PastedRows pasted) {
        this.api = api;
        this.pasted = pasted;
        this.ledger = new UploadStore(cache);
        this.cache = cache;
    }

    /** How it came about. */
    public UploadRecord how(long uploadId) {
        var upload = find(uploadId);
        var origin = upload.origin();
        var plan = StoredPlan.of(upload.plan());
        return new UploadRecord(
                origin.sha256(),
                origin.who(),
                origin.via().isEmpty() ? null : UploadWay.valueOf(origin.via()),
                plan.mapping(),
                plan.mending(),
                plan.consented());
    }

    /**
     * Counts every row anew: whether each has its outcome, and the sum of the outcomes is the
     * number of rows.
     */
    public boolean closes(long uploadId) {
        return closes(ledger, uploadId);
    }

    static boolean closes(UploadStore ledger, long uploadId) {
        var upload = Uploads.of(ledger.find(uploadId).orElseThrow());
        var tally = ledger.tally(uploadId);
        return upload.waiting() == 0
                && upload.created() == tally.getOrDefault(RowState.CREATED.name(), 0L)
                && upload.updated() == tally.getOrDefault(RowState.UPDATED.name(), 0L)
                && upload.unchanged() == tally.getOrDefault(RowState.UNCHANGED.name(), 0L)
                && upload.skipped() == tally.getOrDefault(RowState.SKIPPED.name(), 0L)
                && upload.rejected() == tally.getOrDefault(RowState.REJECTED.name(), 0L)
                && upload.leavers().waiting() == 0
                && upload.leavers().removed() == tally.getOrDefault(LeaverWorker.REMOVED, 0L)
                && upload.rows() + upload.leavers().all()
                        == tally.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Holds the ledger against what the account has on the list, read whole; nothing is changed.
     *
     * @throws Failure.Unreachable if the account does not answer
     */
    public UploadProof prove(long uploadId) {
        var upload = find(uploadId);
        var times = new HashMap<String, Integer>();
        for (var state : List.of(RowState.CREATED, RowState.UPDATED, RowState.UNCHANGED)) {
            long line = 0;
            for (var page = Uploads.after(ledger, uploadId, state, line);
                    !page.isEmpty();
                    page = Uploads.after(ledger, uploadId, state, line)) {
                page.forEach(row -> times.put(EmailAddress.key(row.email()), 0));
                line = page.getLast().line();
            }
        }
        api.stream(
                new RetrieveListSubscribers(upload.listId(), null),
                seen ->
                        times.computeIfPresent(
                                EmailAddress.key(seen.subscriber().email()), (_, n) -> n + 1));
        return new UploadProof(
                times.size(),
                times.values().stream().filter(n -> n == 0).count(),
                times.values().stream().filter(n -> n > 1).count(),
                Instant.now());
    }

    /**
     * Writes every row in the file's own columns plus line, outcome and reason.
     *
     * @throws Failure.FileUnusable if it cannot be written
     */
    public Path export(long uploadId, Path file, Progress progress) {
        var upload = find(uploadId);
        var layout = StoredPlan.of(upload.plan()).layout();
        return RejectsFile.ofOutcomes(layout).write(file, sink -> each(upload, sink, progress));
    }

    private void each(LedgerUpload upload, Consumer<UploadRow> sink, Progress progress) {
        long done = 0;
        var page = Uploads.after(ledger, upload.id(), null, 0);
        while (!page.isEmpty()) {
            page.forEach(sink);
            done += page.size();
            progress.at(done, upload.counts().rows(), upload.listName());
            page = Uploads.after(ledger, upload.id(), null, page.getLast().line());
        }
    }

    /**
     * Begins another upload of just the rejected rows, for when what they were rejected for has
     * been mended in the account; nothing is sent yet. Rows in whose place another one of the same
     * address was used are left out: tried again they would be written over it.
     *
     * @return its id, to be run
     * @throws Failure.Invalid if the upload is not done, is an undo, or rejected none
     */
    public long retry(long uploadId) {
        var upload = find(uploadId);
        boolean hasEnded =
                upload.state().equals(UploadState.DONE.name()) && upload.undoes() == null;
        return Optional.of(uploadId)
                .filter(_ -> hasEnded)
                .flatMap(id -> new FollowUps(cache).retry(id, UploadUndo.who()))
                .orElseThrow(() -> nothingToMend(uploadId));
    }

    /**
     * Writes the rows that {@link #retry} would try into a file nobody but its owner can read, in
     * the file's own columns plus line and reason, to be mended in the check and uploaded.
     *
     * @throws Failure.FileUnusable if it cannot be written
     * @throws Failure.Invalid if there are none
     */
    public Path mendable(long uploadId) {
        var upload = find(uploadId);
        if (!isMendable(uploadId)) {
            throw nothingToMend(uploadId);
        }
        return pasted.keep(
                String.valueOf(Path.of(upload.file()).getFileName()),
                file -> writeMendable(uploadId, file));
    }

    /** Where rejected rows are wanted, if that was said. */
    public Optional<Path> rejectsWanted(long uploadId) {
        return StoredPlan.of(find(uploadId).plan()).wanted();
    }

    /**
     * Says where rejected rows are wanted, in place of what was said before.
     *
     * @throws Failure.Invalid if the upload is being worked on, by which its plan is written too
     */
    public void wantRejects(long uploadId, Path file) {
        try (var claim = UploadEngine.claim(ledger, find(uploadId).id())) {
            var plan = StoredPlan.of(find(claim.id()).plan());
            ledger.plan(claim.id(), plan.with(file).json());
        }
    }

    /**
     * Writes the rejected rows in the file's own columns plus line and reason, to be mended and
     * uploaded again; without those in whose place another row of the same address is used, or
     * these would be written over it.
     *
     * @throws Failure.FileUnusable if it cannot be written
     */
    public Path writeRejects(long uploadId, Path file) {
        var written = writeMendable(uploadId, file);
        ledger.rejectsWritten(uploadId, written);
        return written;
    }

    /** Whether any row was rejected in whose place no other of the same address was used. */
    public boolean isMendable(long uploadId) {
        return !new FollowUps(cache).toBeRetried(uploadId, 0, 1).isEmpty();
    }

    /** Only the headings if there are none. */
    private Path writeMendable(long uploadId, Path file) {
        var layout = StoredPlan.of(find(uploadId).plan()).layout();
        return new RejectsFile(layout).write(file, sink -> each(uploadId, sink));
    }

    private void each(long uploadId, Consumer<UploadRow> sink) {
        var rows = new FollowUps(cache);
        var page = rows.toBeRetried(uploadId, 0, MENDED_AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(row -> sink.accept(Uploads.row(row)));
            page = rows.toBeRetried(uploadId, page.getLast().line(), MENDED_AT_ONCE);
        }
    }

    private static Failure.Invalid nothingToMend(long uploadId) {
        return new Failure.Invalid(
                "Upload %d has no rejected rows to be tried again: rows in whose place another one of the same address was used are none."
                        .formatted(uploadId));
    }

    private LedgerUpload find(long uploadId) {
        return ledger.find(uploadId)
                .orElseThrow(() ->
                        new Failure.NotOne(
                                "There is no upload %d.".formatted(uploadId), List.of()));
    }
}
