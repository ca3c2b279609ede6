package io.mailwright.cli;

import io.mailwright.cli.frame.Session;
import io.mailwright.service.tracking.extract.TrackingImport.ImportResult;
import io.mailwright.service.tracking.extract.TrackingImport.LeftOut;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Brings a tracking extract made elsewhere into the local copy. */
@Command(
        name = "import-tracking",
        description = {
            "Brings a tracking extract, a ZIP of CSV files, into the local copy; the account is not",
            "asked for anything. A file that is broken anywhere is refused whole."
        })
final class ImportTracking implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "FILE.zip", description = "The extract.")
    private Path file = Path.of("");

    ImportTracking(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        var terminal = session.terminal();
        long began = System.nanoTime();
        try (var services = session.open()) {
            var result =
                    terminal.following(progress -> services.trackingImport().read(file, progress));
            double seconds = (System.nanoTime() - began) / 1e9;
            var document = ImportDocument.of(file, result, seconds);
            if (!result.leftOut().isEmpty()) {
                terminal.warn(
                        "Left out, since what it holds is not known: "
                                + result.leftOut().stream()
                                        .map(ImportTracking::words)
                                        .collect(Collectors.joining(", ")));
            }
            terminal.show(document, document::words);
        }
    }

    private static String words(LeftOut left) {
        return left.missing().isEmpty()
                ? left.file()
                : left.file() + " (no " + String.join(", no ", left.missing()) + ")";
    }

    /** What came of it, as {@code --json} shows it. */
    record ImportDocument(
            String file,
            long jobs,
            long events,
            long added,
            long told,
            List<LeftOut> leftOut,
            double seconds) {
        static ImportDocument of(Path file, ImportResult result, double seconds) {
            return new ImportDocument(
                    file.toString(),
                    result.jobs(),
                    result.events(),
                    result.added(),
                    result.told(),
                    result.leftOut(),
                    seconds);
        }

        String words() {
            var rest = told == 0 ? "" : ", and %,d rows on people".formatted(told);
            return "%,d jobs and %,d events, %,d of them new%s, in %.1f s"
                    .formatted(jobs, events, added, rest, seconds);
        }
    }
}
