package io.mailwright.cli.upload;

import io.mailwright.cli.frame.Session;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Goes on with an upload that was stopped. */
@Command(name = "resume", description = "Goes on with an upload that was stopped.")
final class ResumeUpload implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "ID", description = "The upload.")
    private long id;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Where rejected rows go (beside the file).")
    private @Nullable Path rejects;

    ResumeUpload(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (var services = session.openSynchronised()) {
            return new UploadRun(session.terminal(), services.uploads(), rejects).finish(id);
        }
    }
}
