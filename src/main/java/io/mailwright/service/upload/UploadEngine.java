package io.mailwright.service.upload;

import io.mailwright.cache.Database;
import io.mailwright.cache.GivenUp;
import io.mailwright.cache.LedgerImages;
import io.mailwright.cache.LedgerUpload;
import io.mailwright.cache.Standings;
import io.mailwright.cache.SubscriberStore;
import io.mailwright.cache.Turn;
import io.mailwright.cache.UploadClaim;
import io.mailwright.cache.UploadStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadCourse;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.service.Progress;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.Ping;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.time.Duration;
import java.util.concurrent.CancellationException;

/**
 * Has uploads worked off: several at once, but those to one list one after the other, the older
 * first, in whatever process they are. Thread-safe.
 */
final class UploadEngine {
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    static final String CANCELLED = "Cancelled before it was sent.";

    private final UploadStore ledger;
    private final LedgerImages images;
    private final GivenUp givenUp;
    private final Standings standings;
    private final SubscriberStore people;
    private final Preparation preparation;
    private final CopyFollower follower;
    private final FileImports imports;
    private final XmlApi api;
    private final int connections;

    UploadEngine(
            Database cache,
            XmlApi api,
            FileImports imports,
            CopyFollower follower,
            int connections) {
        this.ledger = new UploadStore(cache);
        this.images = new LedgerImages(cache);
        this.givenUp = new GivenUp(cache);
        this.standings = new Standings(cache);
        this.people = new SubscriberStore(cache);
        this.preparation = new Preparation(cache);
        this.follower = follower;
        this.imports = imports;
        this.api = api;
        this.connections = connections;
    }

    Upload run(LedgerUpload upload, Throttle throttle, Progress progress) {
        var calls = new ListCalls(api, people.by(upload.id()), preparation.list(upload));
        boolean goesOnWithout = upload.cancelled() || upload.undoes() != null;
        if (!goesOnWithout && !preparation.hasList(upload)) {
            throw listIsGone(upload);
        }
        try (var claim = claim(ledger, upload.id());
                var _ = turn(upload, progress)) {
            boolean wasBehind = follower.begin(claim.id());
            var done =
                    new Continuation(
                                    ledger,
                                    new Working(calls, throttle),
                                    preparation,
                                    imports,
                                    progress)
                            .run(ledger.find(claim.id()).orElseThrow());
            var ended = ledger.find(claim.id()).orElseThrow();
            follower.end(ended, calls.counted(), wasBehind, progress);
            return done;
        } catch (Failure.Refused refused) {
            throw refused.code() == ErrorCode.LIST_NOT_FOUND.number()
                    ? listIsGone(upload)
                    : refused;
        }
    }

    private static Failure listIsGone(LedgerUpload upload) {
        return new Failure.Invalid(
                "The list %s is not in the account any more. Cancel upload %d; what was sent of it can be undone."
                        .formatted(upload.listName(), upload.id()));
    }

    /**
     * As {@link #run}, waiting while the account cannot be reached and going on by itself.
     *
     * @param outage says while it waits, and how long it does; with a limit, an account that cannot
     *     be reached from the first is not waited for
     */
    Upload persist(LedgerUpload upload, Throttle throttle, Progress progress, Outage outage) {
        var pause = FIRST_PAUSE;
        boolean wasReached = !outage.isLimited();
        while (true) {
            long before = waiting(upload.id());
            try {
                return run(upload, throttle, progress);
            } catch (Failure.Unreachable lost) {
                boolean moved = waiting(upload.id()) < before;
                if (!moved && !wasReached) {
                    // Nothing is waited for that was never there.
                    api.send(new Ping());
                }
                wasReached = true;
                pause = moved ? FIRST_PAUSE : pause;
                outage.begin(lost, moved);
                try {
                    sleep(outage.atMost(pause));
                } finally {
                    outage.end();
                }
                pause = pause.multipliedBy(2);
                pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
            }
        }
    }

    /** How many rows, and people who leave, have no outcome. */
    private long waiting(long uploadId) {
        var upload = ledger.find(uploadId).orElseThrow();
        var leavers = upload.leavers();
        return upload.counts().waiting()
                + Math.max(0, leavers.all() - leavers.removed() - leavers.kept());
    }

    /**
     * Gives up the rows that were not sent; what became of those that are with the account is found
     * out, be it that an import ends first. One whose file was never read to its end has no rows.
     */
    Upload cancel(LedgerUpload upload, Progress progress) {
        if (upload.state().equals(UploadState.DONE.name())) {
            return Uploads.of(upload);
        }
        if (upload.state().equals(UploadState.READING.name())) {
            try (var claim = claim(ledger, upload.id())) {
                givenUp.unread(claim.id());
                return Uploads.of(ledger.find(claim.id()).orElseThrow());
            }
        }
        try (var claim = claim(ledger, upload.id())) {
            imports.giveUp(ledger.find(claim.id()).orElseThrow(), CANCELLED);
        }
        return run(ledger.find(upload.id()).orElseThrow(), new Throttle(0), progress);
    }

    UploadCourse course(LedgerUpload upload) {
        return imports.course(upload);
    }

    /** Makes the caller the only one at work on an upload. */
    static UploadClaim claim(UploadStore ledger, long uploadId) {
        return ledger.claim(uploadId)
                .orElseThrow(() ->
                        new Failure.Invalid(
                                "Upload %d is being worked on already, in another window or command."
                                        .formatted(uploadId)));
    }

    private Turn turn(LedgerUpload upload, Progress progress) {
        var turn = ledger.turn(upload.id(), upload.listId());
        while (turn.isEmpty()) {
            progress.at(0, 0, "waiting for an older upload to " + upload.listName());
            sleep(LOOK);
            turn = ledger.turn(upload.id(), upload.listId());
        }
        return turn.get();
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException().initCause(e);
        }
    }

    /** Who works off the rows of one upload. */
    private final class Working implements Continuation.Runner {
        private final ListCalls calls;
        private final Throttle throttle;

        Working(ListCalls calls, Throttle throttle) {
            this.calls = calls;
            this.throttle = throttle;
        }

        @Override
        public UploadRun ofFile(LedgerUpload upload, Preparation.Prepared prepared) {
            return run(upload, worker(upload, prepared));
        }

        @Override
        public UploadRun ofUnanswered(LedgerUpload upload, Preparation.Prepared prepared) {
            var open = OpenRows.unanswered(ledger, upload.id());
            return new UploadRun(open, worker(upload, prepared), connections, throttle);
        }

        private UploadRun.Worker worker(LedgerUpload upload, Preparation.Prepared prepared) {
            return upload.cancelled()
                    ? new CancelledRowWorker(rows(upload), calls, prepared)
                    : new RowWorker(rows(upload), calls, standings, prepared);
        }

        @Override
        public UploadRun ofUndo(LedgerUpload upload) {
            return run(
                    upload, new UndoWorker(rows(upload), images, calls, preparation.attributes()));
        }

        @Override
        public UploadRun ofLeavers(LedgerUpload upload) {
            var open = new OpenRows(ledger, upload.id(), LeaverWorker.LEAVING);
            var worker = new LeaverWorker(ledger, upload.id(), calls);
            return new UploadRun(open, worker, connections, throttle);
        }

        private RowLedger rows(LedgerUpload upload) {
            return new RowLedger(ledger, upload.id());
        }

        private UploadRun run(LedgerUpload upload, UploadRun.Worker worker) {
            var open = new OpenRows(ledger, upload.id());
            return new UploadRun(open, worker, connections, throttle);
        }
    }
}
