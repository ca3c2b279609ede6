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
            "was sent stays; 'upload undo' takes it back. An import that the account was asked for",
            "cannot be called back, and is waited for."
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
        try (var services = session.openFollowed()) {
            var uploads = services.uploads();
            if (uploads.course(id).cannotBeCalledBack()) {
                session.terminal()
                        .warn(
                                "The account was asked to import a file of it, which nobody can call back. Its end is waited for; what came in stands in the sum, and 'upload undo' takes it back.");
            }
            session.terminal().following(progress -> uploads.cancel(id, progress));
            return new UploadRun(session.terminal(), uploads, new Waiting()).finish(id);
        }
    }
}
