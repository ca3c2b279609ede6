package io.mailwright.cli.report;

import io.mailwright.cli.frame.Session;
import io.mailwright.domain.tracking.ReportFormat;
import io.mailwright.service.tracking.export.ReportExport.Choice;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Locale;

/** Writes the report of a job into a file. */
@Command(name = "export", description = "Writes the report of a job into a file.")
final class ExportReport implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "JOB", description = "The job.")
    private long job;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description =
                    "csv for other programs, xlsx for spreadsheets, pdf for paper, html for a browser without network.")
    private ReportFormat format = ReportFormat.CSV;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where it goes; what is there is written over.")
    private Path out = Path.of("");

    @Option(
            names = "--addresses",
            description =
                    "In html, tells people by their addresses rather than by codes; in all, tells what"
                            + " only one person answered in a survey.")
    private boolean addresses;

    @Mixin private final HumanOnly human = new HumanOnly();

    ExportReport(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        try (var services = ReportCommands.open(session)) {
            services.reports().job(job);
            services.reportFiles().write(job, format, new Choice(addresses, human.isChosen()), out);
            var written = new Written(job, format.name().toLowerCase(Locale.ROOT), out.toString());
            session.terminal()
                    .show(written, () -> "The report of job %d is in %s".formatted(job, out));
        }
    }

    /** As {@code --json} shows it. */
    record Written(long jobId, String format, String file) {}
}
