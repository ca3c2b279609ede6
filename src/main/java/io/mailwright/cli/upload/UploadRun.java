package io.mailwright.cli.upload;

import io.mailwright.cli.frame.CommandEnded;
import io.mailwright.cli.frame.ExitCode;
import io.mailwright.cli.frame.Terminal;
import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.service.upload.UploadService;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** Brings an upload that stands in the ledger to its end, and says what came of it. */
final class UploadRun {
    private final Terminal terminal;
    private final UploadService uploads;
    private final @Nullable Path rejects;

    /**
     * A run.
     *
     * @param rejects where rejected rows go; {@code null} for beside the file
     */
    UploadRun(Terminal terminal, UploadService uploads, @Nullable Path rejects) {
        this.terminal = terminal;
        this.uploads = uploads;
        this.rejects = rejects;
    }

    /** Answers the exit code. */
    int finish(long id) {
        var upload = run(id);
        if (upload.state() != UploadState.DONE) {
            throw new CommandEnded(
                    ExitCode.INTERRUPTED,
                    "Stopped, %,d of %,d rows are still to do. %s"
                            .formatted(upload.waiting(), upload.rows(), resume(id)));
        }
        var file = upload.rejected() == 0 ? null : uploads.writeRejects(id, rejectsFile(upload));
        return show(terminal, UploadDocument.of(upload, file == null ? null : file.toString()));
    }

    private Upload run(long id) {
        try {
            return terminal.following(progress -> uploads.run(id, progress));
        } catch (Failure.Unreachable offline) {
            throw new CommandEnded(ExitCode.FAILED, offline.getMessage() + " " + resume(id));
        }
    }

    private static String resume(long id) {
        return "It can be resumed with 'mailwright upload resume %d'.".formatted(id);
    }

    private Path rejectsFile(Upload upload) {
        if (rejects != null) {
            return rejects;
        }
        var name = upload.file().getFileName().toString().replaceFirst("\\.[^.]*$", "");
        return upload.file().resolveSibling("%s-rejects-%d.csv".formatted(name, upload.id()));
    }

    static int show(Terminal terminal, UploadDocument document) {
        terminal.show(document, document::words);
        return document.rejected() == 0 ? ExitCode.DONE : ExitCode.REJECTED;
    }
}
