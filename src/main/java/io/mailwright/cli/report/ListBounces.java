package io.mailwright.cli.report;

import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.Table;
import io.mailwright.cli.frame.Words;
import io.mailwright.domain.tracking.BounceFigure;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;

/** Shows why messages of a job came back. */
@Command(
        name = "bounces",
        description = "Shows why messages of a job came back, by each person's last bounce.")
final class ListBounces implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "JOB", description = "The job.")
    private long job;

    ListBounces(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        try (var services = ReportCommands.open(session)) {
            services.reports().job(job);
            var bounces = services.reports().bounces(job).stream().map(BounceDocument::of).toList();
            session.terminal().show(bounces, () -> table(bounces));
        }
    }

    private static Table table(List<BounceDocument> bounces) {
        var table = new Table("CATEGORY", "CODE", "SMTP", "PEOPLE", "REASON");
        for (var bounce : bounces) {
            table.row(
                    bounce.category,
                    bounce.code == null ? "–" : Integer.toString(bounce.code),
                    bounce.smtpCode == null ? "–" : Integer.toString(bounce.smtpCode),
                    bounce.people,
                    bounce.reasons == 1
                            ? bounce.reason
                            : "%s (and %d %s)"
                                    .formatted(
                                            bounce.reason,
                                            bounce.reasons - 1,
                                            bounce.reasons == 2 ? "other" : "others"));
        }
        return table;
    }

    /**
     * A kind of bounces as {@code --json} shows it.
     *
     * @param code the account's; {@code null} where it was not told, as the other server's
     * @param reason told most often, of so many different ones
     */
    record BounceDocument(
            String category,
            @Nullable Integer code,
            @Nullable Integer smtpCode,
            long people,
            String reason,
            long reasons) {
        static BounceDocument of(BounceFigure bounce) {
            return new BounceDocument(
                    Words.of(bounce.category()),
                    bounce.code() == 0 ? null : bounce.code(),
                    bounce.smtpCode() == 0 ? null : bounce.smtpCode(),
                    bounce.people(),
                    bounce.reason(),
                    bounce.reasons());
        }
    }
}
