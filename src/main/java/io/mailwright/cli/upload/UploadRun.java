package io.mailwright.cli.upload;

import io.mailwright.cli.frame.CommandEnded;
import io.mailwright.cli.frame.ExitCode;
import io.mailwright.cli.frame.Terminal;
import io.mailwright.cli.frame.Words;
import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.service.upload.Throttle;
import io.mailwright.service.upload.UploadService;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/** Brings an upload that stands in the ledger to its end, and says what came of it. */
final class UploadRun {
    private final Terminal terminal;
    private final UploadService uploads;
    private final Waiting waiting;
    private final long throttle;

    UploadRun(Terminal terminal, UploadService uploads, Waiting waiting) {
        this(terminal, uploads, waiting, 0);
    }

    /**
     * A run.
     *
     * @param throttle rows a second at most; 0 for no limit
     */
    UploadRun(Terminal terminal, UploadService uploads, Waiting waiting, long throttle) {
        this.terminal = terminal;
        this.uploads = uploads;
        this.waiting = waiting;
        this.throttle = throttle;
    }

    /** Answers the exit code. */
    int finish(long id) {
        boolean isDone = uploads.show(id).state() == UploadState.DONE;
        var upload = run(id);
        if (upload.state() != UploadState.DONE) {
            throw new CommandEnded(
                    ExitCode.INTERRUPTED,
                    "Stopped, %,d of %,d rows are still to do. %s"
                            .formatted(upload.waiting(), upload.rows(), resume(id)));
        }
        var file = uploads.outcomes().isMendable(id) ? rejects(upload, isDone) : null;
        long otherwise = uploads.otherwise(id);
        if (upload.undoes() != 0 && upload.skipped() > 0) {
            terminal.note(
                    "Of %,d people something was left as it is now. 'mailwright upload show %d' says what, and why."
                            .formatted(upload.skipped(), id));
        }
        if (otherwise > 0) {
            terminal.note(
                    ("Rows that came out otherwise than the local copy had foretold: %,d."
                                    + " 'mailwright upload show %d' says how.")
                            .formatted(otherwise, id));
        }
        return show(terminal, UploadDocument.of(upload, file == null ? null : file.toString()));
    }

    private Upload run(long id) {
        try {
            var outage = waiting.outage(id, terminal);
            return terminal.following(
                    progress -> uploads.persist(id, new Throttle(throttle), progress, outage));
        } catch (CancellationException _) {
            return uploads.show(id);
        } catch (Failure.Unreachable offline) {
            throw new CommandEnded(ExitCode.FAILED, Words.of(offline) + " " + resume(id));
        }
    }

    private static String resume(long id) {
        return "It can be resumed with 'mailwright upload resume %d'.".formatted(id);
    }

    /**
     * Where they are, written now if need be. Those of an upload that was done before may have been
     * mended since, and stay as they are.
     */
    private Path rejects(Upload upload, boolean isDone) {
        var written = upload.rejectsFile();
        var wanted = uploads.outcomes().rejectsWanted(upload.id()).orElse(written);
        if (isDone && written != null && written.equals(wanted) && Files.exists(written)) {
            return written;
        }
        var file = wanted == null ? beside(upload) : wanted;
        try {
            return uploads.outcomes().writeRejects(upload.id(), file);
        } catch (Failure.FileUnusable e) {
            throw new CommandEnded(
                    ExitCode.FAILED,
                    ("The upload is done, but its %,d rejected rows could not be written to %s."
                                    + " 'mailwright upload resume %d --rejects FILE' writes them"
                                    + " elsewhere.")
                            .formatted(upload.rejected(), file, upload.id()));
        }
    }

    /** A name that no file has yet. */
    private static Path beside(Upload upload) {
        var name = upload.file().getFileName().toString().replaceFirst("\\.[^.]*$", "");
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? "" : "-" + n)
                .map(more -> "%s-rejects-%d%s.csv".formatted(name, upload.id(), more))
                .map(upload.file()::resolveSibling)
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
    }

    static int show(Terminal terminal, UploadDocument document) {
        terminal.show(document, document::words);
        return document.rejected() == 0 ? ExitCode.DONE : ExitCode.REJECTED;
    }
}
