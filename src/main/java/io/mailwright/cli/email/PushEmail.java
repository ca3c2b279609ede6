package io.mailwright.cli.email;

import io.mailwright.cli.frame.Session;
import io.mailwright.domain.content.ItemContent;
import io.mailwright.service.content.BodyFile;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;

/** Makes an e-mail of files. */
@Command(
        name = "push",
        description =
                "Makes a new e-mail of an HTML file in UTF-8. There is no changing one: push it anew.")
final class PushEmail implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "FILE.html", description = "The HTML.")
    private Path file = Path.of("");

    @Option(names = "--name", paramLabel = "N", required = true, description = "Its name.")
    private String name = "";

    @Option(names = "--subject", paramLabel = "S", required = true, description = "Its subject.")
    private String subject = "";

    @Option(
            names = "--text",
            paramLabel = "FILE.txt",
            description = "The text part (made from the HTML).")
    private @Nullable Path text;

    PushEmail(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        var html = BodyFile.read(file);
        var words = text == null ? null : BodyFile.read(text);
        try (var services = session.open()) {
            long id = services.content().pushed().push(new ItemContent(name, subject, html, words));
            session.terminal()
                    .show(
                            new Pushed(id, name, subject, words != null),
                            () -> "E-mail %d %s made".formatted(id, name));
        }
    }

    /**
     * As {@code --json} shows it.
     *
     * @param text whether it has a text part of its own
     */
    record Pushed(long emailId, String name, String subject, boolean text) {}
}
