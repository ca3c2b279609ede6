package io.mailwright.cli.upload;

import io.mailwright.cli.frame.Session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/** Goes on with an upload that was stopped. */
@Command(name = "resume", description = "Goes on with an upload that was stopped.")
final class ResumeUpload implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "ID", description = "The upload.")
    private long id;

    @Mixin private Rejects rejects = new Rejects();

    @Mixin private Pace pace = new Pace();

    @Mixin private Waiting waiting = new Waiting();

    ResumeUpload(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        waiting.check();
        long limit = pace.limit();
        try (var services = session.openFollowed()) {
            var uploads = services.uploads();
            var wanted = rejects.file();
            if (wanted != null) {
                rejects.check(uploads.show(id).file());
                uploads.outcomes().wantRejects(id, wanted);
            }
            return new UploadRun(session.terminal(), uploads, waiting, limit).finish(id);
        }
    }
}
