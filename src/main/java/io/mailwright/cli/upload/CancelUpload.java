package io.mailwright.cli.upload;

import io.mailwright.cli.frame.Session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** Gives up what of an upload was not sent. */
@Command(
        name = "cancel",
        description = {
            "Gives up the rows of a stopped upload that were not sent: they count as skipped. What",
            "was sent stays; 'upload undo' takes it back."
        })
final class CancelUpload implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "ID", description = "The upload.")
    private long id;

    CancelUpload(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (var services = session.openSynchronised()) {
            var uploads = services.uploads();
            session.terminal().following(progress -> uploads.cancel(id, progress));
            return new UploadRun(session.terminal(), uploads).finish(id);
        }
    }
}
