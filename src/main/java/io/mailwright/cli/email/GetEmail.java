package io.mailwright.cli.email;

import io.mailwright.cli.frame.Session;
import io.mailwright.domain.Failure;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fetches the HTML of an e-mail. */
@Command(name = "get", description = "Fetches the HTML of an e-mail.")
final class GetEmail implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "ID", description = "The e-mail.")
    private long id;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where it goes (standard output); what is there is written over.")
    private @Nullable Path out;

    GetEmail(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        try (var services = session.open()) {
            var html = services.emails().html(id);
            if (out == null) {
                session.terminal().show(new Fetched(id, html), () -> html);
            } else {
                write(out, html);
                var file = out.toString();
                session.terminal()
                        .show(new Kept(id, file), () -> "E-mail %d is in %s".formatted(id, file));
            }
        }
    }

    private static void write(Path file, String html) {
        try {
            Files.writeString(file, html);
        } catch (IOException e) {
            throw new Failure.FileUnusable(file, "It cannot be written.", e);
        }
    }

    /** As {@code --json} shows it. */
    record Fetched(long emailId, String html) {}

    /** As {@code --json} shows it where it went into a file. */
    record Kept(long emailId, String file) {}
}
