package io.mailwright.cli.email;

import io.mailwright.cli.frame.CheckDocument;
import io.mailwright.cli.frame.Session;
import io.mailwright.domain.Attribute;
import io.mailwright.domain.Failure;
import io.mailwright.domain.check.CheckedMail;
import io.mailwright.domain.content.HeadingLimits;
import io.mailwright.domain.content.ItemContent;
import io.mailwright.service.Services;
import io.mailwright.service.check.EmailChecks;
import io.mailwright.service.content.BodyFile;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;

/** Makes an e-mail of files. */
@Command(
        name = "push",
        description = {
            "Makes a new e-mail of an HTML file in UTF-8. There is no changing one: push it anew.",
            "Says what email check does; what the account takes and would not send is made all the same."
        })
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
        var words =
                new ItemContent(
                        name,
                        subject,
                        BodyFile.read(file),
                        text == null ? null : BodyFile.read(text));
        HeadingLimits.require(words);
        try (var services = session.open()) {
            var attributes = attributes(services);
            long id = services.content().pushed().push(words);
            var check = attributes.isEmpty() ? null : check(attributes, words);
            session.terminal()
                    .show(
                            new Pushed(id, name, subject, text != null, check),
                            () -> "E-mail %d %s made".formatted(id, name));
        }
    }

    /** Those of the account; none if it does not tell. */
    private List<Attribute> attributes(Services services) {
        try {
            services.profile().bringAttributes();
        } catch (Failure.Refused | Failure.Malformed untold) {
            session.terminal().note("The e-mail is not checked: " + untold.getMessage());
        }
        return services.subscribers().attributes();
    }

    /** Says what {@code email check} does: the account has taken it, and may not send it. */
    private CheckDocument check(List<Attribute> attributes, ItemContent words) {
        var findings =
                new EmailChecks(attributes)
                        .check(new CheckedMail(subject, words.html(), words.text()));
        if (!findings.isEmpty()) {
            session.terminal().note(FindingTable.of(findings).toString());
        }
        var document = CheckDocument.of(file.toString(), findings);
        if (!document.ok()) {
            session.terminal()
                    .warn(
                            "The account will refuse to send it for %d of these: mend them and push it anew."
                                    .formatted(document.errors().size()));
        }
        return document;
    }

    /**
     * As {@code --json} shows it.
     *
     * @param text whether it has a text part of its own
     * @param check {@code null} where it was not checked, since the account did not tell what for
     */
    record Pushed(
            long emailId,
            String name,
            String subject,
            boolean text,
            @Nullable CheckDocument check) {}
}
