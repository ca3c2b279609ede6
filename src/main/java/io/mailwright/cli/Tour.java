package io.mailwright.cli;

import io.mailwright.cli.frame.Session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;

/** Shows the window at work where there is no display. */
@Command(
        name = "tour",
        description = "Drives the window through the main job with no display; leaves pictures.")
final class Tour implements Runnable {
    private final Session session;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "target/tour",
            description = "Where the pictures go (${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    Tour(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        var pictures = session.tour(out).stream().map(Path::toString).toList();
        session.terminal()
                .show(
                        new TourDocument(out.toString(), pictures),
                        () -> String.join("\n", pictures));
    }

    /** What {@code tour --json} prints. */
    record TourDocument(String out, List<String> pictures) {}
}
