package io.mailwright.cli.email;

import io.mailwright.cli.frame.CommandEnded;
import io.mailwright.cli.frame.ExitCode;
import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.Table;
import io.mailwright.domain.content.EmailFault;
import io.mailwright.service.content.BodyFile;
import io.mailwright.service.content.EmailCheck;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;

/** Says what the account would refuse an e-mail for, and what else is amiss. */
@Command(
        name = "check",
        description = {
            "Says what the account would refuse a commercial e-mail for (then the exit code is 1),",
            "and what recipients would not see as you do. Changes nothing."
        })
final class CheckEmail implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "FILE.html", description = "The HTML.")
    private Path file = Path.of("");

    CheckEmail(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        var html = BodyFile.read(file);
        try (var services = session.openSynchronised()) {
            var faults = new EmailCheck(services.subscribers().attributes()).check(html);
            var errors = faults.stream().filter(EmailFault::blocks).map(Finding::of).toList();
            var advice = faults.stream().filter(fault -> !fault.blocks()).map(Finding::of).toList();
            session.terminal()
                    .show(
                            new Checked(file.toString(), errors.isEmpty(), errors, advice),
                            () -> words(faults));
            if (!errors.isEmpty()) {
                throw new CommandEnded(
                        ExitCode.FAILED,
                        "The account would refuse to send it for %d of these: mend them."
                                .formatted(errors.size()));
            }
        }
    }

    private static Object words(List<EmailFault> faults) {
        if (faults.isEmpty()) {
            return "Nothing is wrong with it.";
        }
        var table = new Table("", "PART", "LINE", "COLUMN", "WHAT");
        for (var fault : faults) {
            table.row(
                    fault.blocks() ? "error" : "advice",
                    fault.part(),
                    fault.line() == 0 ? "" : fault.line(),
                    fault.column() == 0 ? "" : fault.column(),
                    fault.reason());
        }
        return table;
    }

    /** As {@code --json} shows it; {@code ok} is false if the account would refuse it. */
    record Checked(String file, boolean ok, List<Finding> errors, List<Finding> advice) {}

    /** One thing that is wrong; line and column are 0 for the whole part. */
    record Finding(String part, int line, int column, String reason) {
        static Finding of(EmailFault fault) {
            return new Finding(fault.part(), fault.line(), fault.column(), fault.reason());
        }
    }
}
