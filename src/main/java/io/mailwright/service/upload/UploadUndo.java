package io.mailwright.service.upload;

import io.mailwright.cache.Database;
import io.mailwright.cache.FollowUps;
import io.mailwright.cache.LedgerImages;
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

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Takes uploads back: an undo is itself an upload, with a ledger, begun here and run like any
 * other. Thread-safe.
 */
public final class UploadUndo {
    /** So long an upload can be taken back, from its end on. */
    public static final Duration OFFERED = Duration.ofDays(30);

    private static final int PAGE = 500;

    /** So many people are asked for to see how fast the account answers. */
    private static final int TRIED = 20;

    /** A person is read, changed and read again. */
    private static final int CALLS_A_PERSON = 3;

    private static final int MOST_EXAMPLES = 100;

    /** As many people are asked for one by one; for more the whole account is read. */
    private static final int FEW = 1000;

    /** The states of rows that changed somebody. */
    private static final List<String> CHANGED =
            List.of(RowState.CREATED.name(), RowState.UPDATED.name(), LeaverWorker.REMOVED);

    private final UploadStore ledger;
    private final LedgerImages images;
    private final FollowUps followUps;
    private final SubscriberStore people;
    private final Preparation preparation;
    private final SyncService sync;
    private final XmlApi api;
    private final int connections;

    UploadUndo(Database cache, XmlApi api, SyncService sync, int connections) {
        this.api = api;
        this.connections = connections;
        this.ledger = new UploadStore(cache);
        this.images = new LedgerImages(cache);
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
        var calls = new ListCalls(api, people, preparation.list(upload));
        if (counts.created() + counts.updated() + upload.leavers().removed() <= FEW) {
            return new Forecast(upload, calls, FEW, progress).made();
        }
        sync.sync(true, progress);
        return new Forecast(upload, calls, TRIED, progress).made();
    }

    /**
     * The names of attributes that were made for an upload. They stay, since the API has no call to
     * remove one.
     */
    public List<String> staying(long uploadId) {
        return StoredPlan.of(find(uploadId).plan()).madeAttributes();
    }

    /** Until when an upload that is done can be taken back. */
    public Instant until(long uploadId) {
        return until(find(uploadId));
    }

    private static Instant until(LedgerUpload upload) {
        return upload.endedAt().plus(OFFERED);
    }

    /** What people were like before is kept for as long as it can be put back. */
    void forgetOld() {
        followUps.forgetImages(Instant.now().minus(OFFERED));
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
        var upload = find(uploadId);
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
        if (Instant.now().isAfter(until(upload))) {
            throw new Failure.Invalid(
                    "Upload %d ended more than %d days ago. What people were like before it is not kept any longer, so it cannot be taken back."
                            .formatted(uploadId, OFFERED.toDays()));
        }
        return upload;
    }

    private LedgerUpload find(long uploadId) {
        return ledger.find(uploadId)
                .orElseThrow(() ->
                        new Failure.NotOne(
                                "There is no upload %d.".formatted(uploadId), List.of()));
    }

    /** One forecast in the making. */
    private final class Forecast {
        private final LedgerUpload upload;
        private final List<Attribute> attributes = preparation.attributes();
        private final ListCalls calls;
        private final int most;
        private final Progress progress;
        private int asked;
        private long nanos;
        private final List<UploadRow> examples = new ArrayList<>();
        private long rows;
        private long same;
        private long left;

        /**
         * A forecast.
         *
         * @param most so many people are asked for; of the others the local copy tells
         */
        Forecast(LedgerUpload upload, ListCalls calls, int most, Progress progress) {
            this.upload = upload;
            this.calls = calls;
            this.most = most;
            this.progress = progress;
        }

        UndoForecast made() {
            CHANGED.forEach(this::look);
            return new UndoForecast(
                    upload.id(),
                    rows,
                    rows - same - left,
                    same,
                    left,
                    examples,
                    expected(),
                    Instant.now());
        }

        /** Who is so already is only read. */
        private Duration expected() {
            long each = asked == 0 ? 0 : nanos / asked;
            return Duration.ofNanos(
                    (same + (rows - same) * CALLS_A_PERSON) * each / Math.max(1, connections));
        }

        private Optional<SubscriberDetail> person(String email) {
            if (asked == most) {
                return people.find(email);
            }
            long begun = System.nanoTime();
            var person = calls.person(email);
            nanos += System.nanoTime() - begun;
            asked++;
            return person;
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
            var kept = images.of(upload.id(), row.line());
            if (kept.isEmpty()) {
                left(row, UndoWorker.NOT_KEPT);
                return;
            }
            var image = BeforeImage.of(kept);
            var todo = PutBack.of(image, person(image.email()), upload.listId(), attributes);
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
