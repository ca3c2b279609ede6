package io.mailwright.cli.upload;

import io.mailwright.cli.frame.Session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** Uploads once more what an upload rejected. */
@Command(
        name = "retry",
        description = "Uploads once more the rows that an upload rejected, as another upload.")
final class RetryUpload implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "ID", description = "The upload that rejected them.")
    private long id;

    @Mixin private Rejects rejects = new Rejects();

    @Mixin private Waiting waiting = new Waiting();

    RetryUpload(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        waiting.check();
        try (var services = session.openFollowed()) {
            var uploads = services.uploads();
            var wanted = rejects.file();
            if (wanted != null) {
                rejects.check(uploads.show(id).file());
            }
            long again = uploads.outcomes().retry(id);
            if (wanted != null) {
                uploads.outcomes().wantRejects(again, wanted);
            }
            return new UploadRun(session.terminal(), uploads, waiting).finish(again);
        }
    }
}
