package io.mailwright.cli.send;

import io.mailwright.cli.frame.Confirmation;
import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.Table;
import io.mailwright.cli.frame.Words;
import io.mailwright.cli.send.SendDocument.Target;
import io.mailwright.domain.Failure;
import io.mailwright.domain.send.FrozenSend;
import io.mailwright.service.ListService;
import io.mailwright.service.Services;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;

/** Shows, remarks on, releases and sends what was frozen in a file. */
@Command(
        name = "frozen",
        description = {
            "Shows a send that was frozen in a file (send … --freeze FILE), if nothing in it was",
            "changed; adds a remark or a release; or has it sent, once somebody else released it."
        })
final class FrozenCommand implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "FILE", description = "The file.")
    private Path file = Path.of("");

    @Option(names = "--remark", paramLabel = "TEXT", description = "Adds a remark.")
    private @Nullable String remark;

    @Option(names = "--release", description = "Releases it, with the remark if there is one.")
    private boolean release;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who says so (the user of this computer).")
    private String who = System.getProperty("user.name", "");

    @Option(names = "--send", description = "Has it sent.")
    private boolean send;

    @Mixin private Confirmation confirmation = new Confirmation();

    FrozenCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        try (var services = session.open()) {
            var frozen = services.frozenSends();
            var shown = frozen.open(file);
            if (remark != null || release) {
                requireAccount(services, shown);
                shown = frozen.remark(file, remark == null ? "" : remark, release, who);
            }
            if (send) {
                send(services, shown);
            } else {
                var document = Document.of(shown, services.lists());
                session.terminal().show(document, () -> table(document));
            }
        }
    }

    private void send(Services services, FrozenSend frozen) {
        requireAccount(services, frozen);
        confirmation.require("sends %s to %d people".formatted(frozen.name(), frozen.people()));
        var made = services.guidedSends().send(frozen);
        var document = SendDocument.of(made, services.lists(), null);
        session.terminal().show(document, document::words);
    }

    /** Ids of e-mails and lists mean something in that account only. */
    private static void requireAccount(Services services, FrozenSend frozen) {
        if (!frozen.account().equals(services.account().name())) {
            throw new Failure.Invalid(
                    "It was frozen for the account %s: choose that with --account."
                            .formatted(frozen.account()));
        }
    }

    private static Table table(Document document) {
        var table = new Table("BY", "KEY", "AT", "WHAT");
        table.row(document.by.who(), document.by.key(), document.by.at(), document.words());
        for (var remark : document.remarks) {
            table.row(
                    remark.by().who(),
                    remark.by().key(),
                    remark.by().at(),
                    (remark.release() ? "released " : "") + remark.text());
        }
        return table;
    }

    /** As {@code --json} shows it. */
    record Document(
            String account,
            String name,
            long emailId,
            String subject,
            long people,
            List<Target> lists,
            List<Target> suppress,
            String fromName,
            String fromEmail,
            @Nullable String at,
            boolean released,
            By by,
            List<Said> remarks) {
        static Document of(FrozenSend frozen, ListService lists) {
            var plan = frozen.plan();
            return new Document(
                    frozen.account(),
                    frozen.name(),
                    plan.emailId(),
                    frozen.mail().subject(),
                    frozen.people(),
                    SendDocument.targets(plan.lists(), lists),
                    SendDocument.targets(plan.suppressed(), lists),
                    plan.from().name(),
                    plan.from().email(),
                    plan.at() == null ? null : Words.of(plan.at()),
                    frozen.isReleased(),
                    By.of(frozen.by()),
                    frozen.remarks().stream().map(Said::of).toList());
        }

        /** All that whoever releases it answers for. */
        String words() {
            var words =
                    new StringBuilder(
                            "%s: e-mail %d, %s, to %d people of %s"
                                    .formatted(
                                            name,
                                            emailId,
                                            subject,
                                            people,
                                            SendDocument.words(lists)));
            if (!suppress.isEmpty()) {
                words.append(" without ").append(SendDocument.words(suppress));
            }
            if (!fromName.isEmpty() || !fromEmail.isEmpty()) {
                words.append(", from %s <%s>".formatted(fromName, fromEmail));
            }
            return words.append(at == null ? ", at once" : ", at " + at).toString();
        }
    }

    /** Who signed something; {@code key} is the fingerprint of their key. */
    record By(String who, String key, String at) {
        static By of(FrozenSend.Signed signed) {
            return new By(signed.who(), signed.fingerprint(), Words.of(signed.at()));
        }
    }

    /** A remark. */
    record Said(By by, String text, boolean release) {
        static Said of(FrozenSend.Remark remark) {
            return new Said(By.of(remark.by()), remark.text(), remark.release());
        }
    }
}
