package io.mailwright.cli.upload;

import io.mailwright.cli.frame.Confirmation;
import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.Terminal;
import io.mailwright.domain.upload.UndoForecast;
import io.mailwright.service.upload.UploadService;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/** Takes an upload back. */
@Command(
        name = "undo",
        description = {
            "Takes an upload back: who was added is taken off again, who was changed is as before.",
            "What somebody else has changed since is shown and left. Without --yes it says first",
            "what it would do, and asks."
        })
final class UndoUpload implements Callable<Integer> {
    private static final int SHOWN = 20;

    private final Session session;

    @Parameters(paramLabel = "ID", description = "The upload.")
    private long id;

    @Mixin private Confirmation confirmation = new Confirmation();

    @Mixin private Rejects rejects = new Rejects();

    @Mixin private Waiting waiting = new Waiting();

    UndoUpload(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        waiting.check();
        var terminal = session.terminal();
        try (var services = session.openFollowed()) {
            var uploads = services.uploads();
            if (!confirmation.isGiven()) {
                say(terminal, uploads);
            }
            staying(terminal, uploads.undo().staying(id));
            confirmation.ask(terminal, "takes back upload " + id, "Nothing was undone.");
            long undo = uploads.undo().begin(id);
            var wanted = rejects.file();
            if (wanted != null) {
                uploads.outcomes().wantRejects(undo, wanted);
            }
            return new UploadRun(terminal, uploads, waiting).finish(undo);
        }
    }

    private void say(Terminal terminal, UploadService uploads) {
        if (uploads.undo().of(id).isPresent()) {
            return;
        }
        var forecast = terminal.following(progress -> uploads.undo().forecast(id, progress));
        terminal.note(time(forecast) + " " + words(forecast));
        forecast.examples().stream()
                .limit(SHOWN)
                .forEach(row ->
                        terminal.note(
                                "  line %,d  %s  %s"
                                        .formatted(row.line(), row.email(), row.reason())));
    }

    private static void staying(Terminal terminal, List<String> attributes) {
        for (var name : attributes) {
            terminal.note(
                    ("The attribute %s, which was made for this upload, stays: the API has no call"
                                    + " to remove one. Remove it in the account's own application.")
                            .formatted(name));
        }
    }

    private static String words(UndoForecast forecast) {
        return "Of %,d changed people %,d would be as before, %,d are so already, and of %,d something is left:"
                .formatted(forecast.rows(), forecast.back(), forecast.same(), forecast.left())
                .replaceAll(":$", forecast.left() == 0 ? "." : ":");
    }

    private static String time(UndoForecast forecast) {
        return "By calls that takes about %d s."
                .formatted(Math.max(1, forecast.expected().toSeconds()));
    }
}
