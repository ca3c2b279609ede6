package io.mailwright.service.upload;

import io.mailwright.cache.LedgerUpload;
import io.mailwright.cache.UploadStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.FormatChoice;
import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.domain.upload.UploadWay;
import io.mailwright.service.Progress;
import io.mailwright.service.upload.source.RowSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/** Goes on with an upload the caller has claimed, from wherever it was left. */
final class Continuation {
    private final UploadStore ledger;
    private final Runner runner;
    private final Preparation preparation;
    private final FileImports imports;
    private final Progress progress;

    Continuation(
            UploadStore ledger,
            Runner runner,
            Preparation preparation,
            FileImports imports,
            Progress progress) {
        this.imports = imports;
        this.ledger = ledger;
        this.runner = runner;
        this.preparation = preparation;
        this.progress = progress;
    }

    Upload run(LedgerUpload upload) {
        long began = System.nanoTime();
        var reached = UploadState.valueOf(upload.state());
        if (upload.leavers().kept() < 0) {
            throw new Failure.Invalid(
                    "Upload %d was broken off before it was said how many people leave the list. Nothing of it was sent: upload the file anew."
                            .formatted(upload.id()));
        }
        try {
            if (reached == UploadState.READING) {
                readAgain(upload);
            }
            reached = UploadState.STOPPED;
            if (workOff(upload.id()) && removeLeavers(upload.id())) {
                verify(upload.id());
                reached = UploadState.DONE;
            }
        } catch (Failure.Unreachable e) {
            throw unreachable(upload.id(), e);
        } finally {
            var worked = Duration.ofNanos(System.nanoTime() - began);
            ledger.ended(upload.id(), reached.name(), worked);
        }
        return Uploads.of(find(upload.id()));
    }

    /** A crash while the file was read: nothing was sent, and nothing of it is trusted. */
    private void readAgain(LedgerUpload upload) {
        var plan = StoredPlan.of(upload.plan());
        var layout = plan.layout();
        var file = RowSource.open(Path.of(upload.file()), FormatChoice.of(layout.format()));
        if (!file.layout().equals(layout)) {
            throw new Failure.FileUnusable(
                    file.path(),
                    "The file was changed since the upload began. Upload it anew.",
                    null);
        }
        var prepared =
                preparation.prepare(
                        plan.mapping(), UploadMode.valueOf(upload.mode()), plan.mending(), layout);
        LedgerFill.fill(ledger, upload.id(), new Reading(file, prepared.screening(), progress));
    }

    /** Who works off the rows of an upload. */
    interface Runner {
        UploadRun ofFile(LedgerUpload upload, Preparation.Prepared prepared);

        /** Only of those of its rows that the account was asked for. */
        UploadRun ofUnanswered(LedgerUpload upload, Preparation.Prepared prepared);

        UploadRun ofUndo(LedgerUpload upload);

        UploadRun ofLeavers(LedgerUpload upload);
    }

    private boolean workOff(long uploadId) {
        var upload = find(uploadId);
        if (upload.undoes() != null) {
            ledger.state(uploadId, UploadState.RUNNING.name());
            return workOff(upload, runner.ofUndo(upload));
        }
        var plan = StoredPlan.of(upload.plan());
        var prepared =
                preparation.prepare(
                        plan.mapping(),
                        UploadMode.valueOf(upload.mode()),
                        plan.mending(),
                        plan.layout());
        ledger.state(uploadId, UploadState.RUNNING.name());
        if (imports.concerns(upload, plan)) {
            ledger.via(uploadId, UploadWay.FTP.name());
            try {
                if (imports.finish(upload, prepared, progress)
                        && !workOff(upload, runner.ofUnanswered(upload, prepared))) {
                    return false;
                }
                ledger.via(uploadId, UploadWay.FTP.name());
                imports.run(upload, prepared, progress);
            } catch (CancellationException stopped) {
                if (Thread.currentThread().isInterrupted()) {
                    return false;
                }
                throw stopped;
            }
        }
        return find(uploadId).counts().waiting() == 0
                || workOff(upload, runner.ofFile(upload, prepared));
    }

    private boolean removeLeavers(long uploadId) {
        var upload = find(uploadId);
        var leavers = upload.leavers();
        long gone = leavers.removed() + leavers.kept();
        return leavers.all() == 0
                || runner.ofLeavers(upload).run(gone, leavers.all(), upload.listName(), progress);
    }

    private boolean workOff(LedgerUpload upload, UploadRun run) {
        ledger.via(upload.id(), UploadWay.CALLS.name());
        var counts = find(upload.id()).counts();
        var name = String.valueOf(Path.of(upload.file()).getFileName());
        return run.run(counts.rows() - counts.waiting(), counts.rows(), name, progress);
    }

    /** Counts every row anew: an upload is not done while its sum does not close. */
    private void verify(long uploadId) {
        if (!UploadOutcomes.closes(ledger, uploadId)) {
            throw new IllegalStateException(
                    "upload "
                            + uploadId
                            + ": counted "
                            + ledger.tally(uploadId)
                            + ", kept "
                            + Uploads.of(find(uploadId)));
        }
    }

    private Failure.Unreachable unreachable(long uploadId, Failure.Unreachable cause) {
        var counts = find(uploadId).counts();
        return new Failure.Unreachable(
                "%s. %,d of %,d rows are done, nobody twice; %,d are still to come."
                        .formatted(
                                cause.getMessage(),
                                counts.rows() - counts.waiting(),
                                counts.rows(),
                                counts.waiting()),
                cause);
    }

    private LedgerUpload find(long uploadId) {
        return ledger.find(uploadId).orElseThrow();
    }
}
