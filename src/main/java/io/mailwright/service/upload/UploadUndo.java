package io.mailwright.service.upload;

import io.mailwright.cache.Database;
import io.mailwright.cache.FollowUps;
import io.mailwright.cache.LedgerRow;
import io.mailwright.cache.LedgerUpload;
import io.mailwright.cache.SubscriberStore;
import io.mailwright.cache.UploadStore;
import io.mailwright.domain.Attribute;
import io.mailwright.domain.Failure;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.domain.upload.RowState;
import io.mailwright.domain.upload.UndoForecast;
import io.mailwright.domain.upload.UploadRow;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.service.Progress;
import io.mailwright.service.SyncService;
import io.mailwright.xmlapi.XmlApi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * Takes uploads back: an undo is itself an upload, with a ledger, begun here and run like any
 * other. Thread-safe.
 */
public final class UploadUndo {
    private static final int PAGE = 500;
    private static final int MOST_EXAMPLES = 100;

    /** As many people are asked for one by one; for more the whole account is read. */
    private static final int FEW = 1000;

    /** The states of rows that changed somebody. */
    private static final List<String> CHANGED =
            List.of(RowState.CREATED.name(), RowState.UPDATED.name(), LeaverWorker.REMOVED);

    private final UploadStore ledger;
    private final FollowUps followUps;
    private final SubscriberStore people;
    private final Preparation preparation;
    private final SyncService sync;
    private final XmlApi api;

    UploadUndo(Database cache, XmlApi api, SyncService sync) {
        this.api = api;
        this.ledger = new UploadStore(cache);
        this.followUps = new FollowUps(cache);
        this.people = new SubscriberStore(cache);
        this.preparation = new Preparation(cache);
        this.sync = sync;
    }

    /** The undo of an upload, done or not, if there is one. */
    public Optional<Long> of(long uploadId) {
        return followUps.undoOf(uploadId);
    }

    /**
     * Says what an undo would do and what it cannot put back, by what the account says of the
     * people; nothing is changed in it.
     *
     * @throws Failure.Invalid if it cannot be undone at all
     * @throws CancellationException if the thread is interrupted
     */
    public UndoForecast forecast(long uploadId, Progress progress) {
        var upload = undoable(uploadId);
        var counts = upload.counts();
        if (counts.created() + counts.updated() + upload.leavers().removed() <= FEW) {
            var calls = new ListCalls(api, people, preparation.list(upload.listId()));
            return new Forecast(upload, calls::person, progress).made();
        }
        sync.sync(true, progress);
        return new Forecast(upload, people::find, progress).made();
    }

    /**
     * Writes the undo into the ledger; nothing is sent yet. One that was begun before is gone on
     * with.
     *
     * @return the undo's id, to be run
     * @throws Failure.Invalid if it cannot be undone, or was
     */
    public long begin(long uploadId) {
        var before = followUps.undoOf(uploadId);
        if (before.isPresent()) {
            return before.filter(this::isOpen)
                    .orElseThrow(() ->
                            new Failure.Invalid(
                                    "Upload %d was undone already, by upload %d."
                                            .formatted(uploadId, before.get())));
        }
        return followUps.undo(undoable(uploadId).id(), who());
    }

    /** Who is logged in to this computer. */
    static String who() {
        return System.getProperty("user.name", "");
    }

    private boolean isOpen(long undo) {
        return ledger.find(undo)
                .filter(found -> !found.state().equals(UploadState.DONE.name()))
                .isPresent();
    }

    private LedgerUpload undoable(long uploadId) {
        var upload =
                ledger.find(uploadId)
                        .orElseThrow(() ->
                                new Failure.NotOne(
                                        "There is no upload %d.".formatted(uploadId), List.of()));
        if (upload.undoes() != null) {
            throw new Failure.Invalid(
                    "Upload %d is an undo itself. To have it back, upload the file again."
                            .formatted(uploadId));
        }
        if (!upload.state().equals(UploadState.DONE.name())) {
            throw new Failure.Invalid(
                    "Upload %d is not done. Go on with it first, or cancel it."
                            .formatted(uploadId));
        }
        return upload;
    }

    /** One forecast in the making. */
    private final class Forecast {
        private final LedgerUpload upload;
        private final List<Attribute> attributes = preparation.attributes();
        private final Function<String, Optional<SubscriberDetail>> known;
        private final Progress progress;
        private final List<UploadRow> examples = new ArrayList<>();
        private long rows;
        private long same;
        private long left;

        Forecast(
                LedgerUpload upload,
                Function<String, Optional<SubscriberDetail>> known,
                Progress progress) {
            this.upload = upload;
            this.known = known;
            this.progress = progress;
        }

        UndoForecast made() {
            CHANGED.forEach(this::look);
            return new UndoForecast(
                    upload.id(), rows, rows - same - left, same, left, examples, Instant.now());
        }

        private void look(String state) {
            long line = Long.MIN_VALUE;
            var page = ledger.rowsAfter(upload.id(), state, line, PAGE);
            while (!page.isEmpty()) {
                page.forEach(this::look);
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException();
                }
                progress.at(rows, upload.counts().rows(), upload.listName());
                line = page.getLast().line();
                page = ledger.rowsAfter(upload.id(), state, line, PAGE);
            }
        }

        private void look(LedgerRow row) {
            rows++;
            if (row.image().isEmpty()) {
                left(row, UndoWorker.NOT_KEPT);
                return;
            }
            var image = BeforeImage.of(row.image());
            var todo = PutBack.of(image, known.apply(image.email()), upload.listId(), attributes);
            if (!todo.left().isEmpty()) {
                left(row, String.join(" ", todo.left()));
            } else if (todo.isDone()) {
                same++;
            }
        }

        private void left(LedgerRow row, String why) {
            left++;
            if (examples.size() < MOST_EXAMPLES) {
                examples.add(
                        new UploadRow(
                                row.line(),
                                row.email(),
                                RowState.SKIPPED,
                                "",
                                "",
                                why,
                                row.cells()));
            }
        }
    }
}
