package io.mailwright.cli.email;

import io.mailwright.cli.frame.CheckDocument;
import io.mailwright.cli.frame.CommandEnded;
import io.mailwright.cli.frame.ExitCode;
import io.mailwright.cli.frame.Session;
import io.mailwright.domain.Attribute;
import io.mailwright.domain.check.CheckedMail;
import io.mailwright.domain.check.Finding;
import io.mailwright.service.Progress;
import io.mailwright.service.check.EmailChecks;
import io.mailwright.service.check.Reachability;
import io.mailwright.service.content.BodyFile;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Says what the account would refuse an e-mail for, and what else is amiss. */
@Command(
        name = "check",
        description = {
            "Says what the account would refuse a commercial e-mail for (then the exit code is 1),",
            "what recipients would not see as you do, and what is worth a thought. Changes nothing."
        })
final class CheckEmail implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "FILE.html", description = "The HTML.")
    private Path file = Path.of("");

    @Option(names = "--subject", paramLabel = "S", description = "Its subject (not checked).")
    private @Nullable String subject;

    @Option(
            names = "--text",
            paramLabel = "FILE.txt",
            description = "The text part (made from the HTML).")
    private @Nullable Path text;

    @Option(
            names = "--network",
            description = "Asks links, pictures and what is fetched whether they answer.")
    private boolean network;

    CheckEmail(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        var mail =
                new CheckedMail(
                        subject, BodyFile.read(file), text == null ? null : BodyFile.read(text));
        try (var services = session.openSynchronised()) {
            var findings = findings(services.subscribers().attributes(), mail);
            var document = CheckDocument.of(file.toString(), findings);
            session.terminal()
                    .show(
                            document,
                            () ->
                                    findings.isEmpty()
                                            ? "Nothing is wrong with it."
                                            : FindingTable.of(findings));
            if (!document.ok()) {
                throw new CommandEnded(
                        ExitCode.FAILED,
                        "The account would refuse to send it for %d of these: mend them."
                                .formatted(document.errors().size()));
            }
        }
    }

    private List<Finding> findings(List<Attribute> attributes, CheckedMail mail) {
        var checks = new EmailChecks(attributes);
        if (!network) {
            return checks.check(mail);
        }
        var reached = Reachability.of(mail, Progress.NONE);
        var all = new ArrayList<>(checks.check(mail, reached.weights()));
        all.addAll(reached.findings());
        return all;
    }
}
