package io.mailwright.cli.send;

import io.mailwright.cli.frame.Confirmation;
import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.UsageException;
import io.mailwright.domain.Failure;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.domain.send.Sender;
import io.mailwright.service.Services;
import io.mailwright.service.send.FrozenSends;
import io.mailwright.service.send.SendService;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** {@code send}: has an e-mail sent to lists, and shows what was sent. */
@Command(
        name = "send",
        description = {
            "Has an e-mail sent to lists and groups, named by id or exact name.",
            "Where no answer came the same command again looks first: nothing is sent twice."
        })
public final class SendCommand implements Runnable {
    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "EMAIL-ID", description = "The e-mail (required).")
    private @Nullable Long email;

    @Option(
            names = "--list",
            paramLabel = "L",
            description = "To whom (required); repeat for more.")
    private List<String> lists = new ArrayList<>();

    @Option(
            names = "--suppress",
            paramLabel = "L",
            description = "To nobody on this one; repeat for more.")
    private List<String> suppressed = new ArrayList<>();

    @Option(
            names = "--from-name",
            paramLabel = "N",
            defaultValue = "",
            description = "Whom it is from (the account's own).")
    private String fromName = "";

    @Option(
            names = "--from-email",
            paramLabel = "E",
            defaultValue = "",
            description = "The address it is from (the account's own).")
    private String fromEmail = "";

    @Option(
            names = "--at",
            paramLabel = "\"M/D/YYYY HH:MM\"",
            description = "When, at UTC-06:00 as the XML API reckons (at once).")
    private @Nullable String at;

    @Option(
            names = "--additional",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Free text that the account keeps with the job.")
    private String additional = "";

    @Option(
            names = "--one-part",
            description = "HTML or text by what the recipient wants (both in one message).")
    private boolean onePart;

    @Option(names = "--no-links", description = "Does not track links.")
    private boolean untracked;

    @Option(
            names = "--dry-run",
            description =
                    "Counts who would get it, checks the e-mail and sends nothing; the exit code is 1 if "
                            + "the account would refuse it.")
    private boolean dryRun;

    @Option(
            names = "--rehearse",
            description = "With --dry-run: makes every message, on a server of this computer.")
    private boolean rehearse;

    @Option(
            names = "--freeze",
            paramLabel = "FILE",
            description =
                    "Writes it into a signed file instead, for somebody else to release and to send "
                            + "with send frozen.")
    private @Nullable Path frozen;

    @Option(names = "--test", description = "Keeps it out of performance reports.")
    private boolean test;

    @Option(
            names = "--again",
            description =
                    "Sends although it cannot be told whether an earlier try of the same made a job. "
                            + "Look in the account first.")
    private boolean again;

    @Mixin private SendCheck check = new SendCheck();
    @Mixin private Confirmation confirmation = new Confirmation();

    private SendCommand(Session session) {
        this.session = session;
    }

    public static CommandLine of(Session session) {
        return new CommandLine(new SendCommand(session))
                .addSubcommand(new SendSingle(session))
                .addSubcommand(new SendTest(session))
                .addSubcommand(new FrozenCommand(session))
                .addSubcommand(new ListSends(session))
                .addSubcommand(new ShowSend(session))
                .addSubcommand(new ReleaseSend(session))
                .addSubcommand(new CancelSend(session));
    }

    @Override
    public void run() {
        if (email == null || lists.isEmpty()) {
            throw new UsageException("Name an EMAIL-ID and its --list, or say ls or show.");
        }
        var moment = moment();
        if (dryRun) {
            dryRun(email, moment);
            return;
        }
        if (frozen != null) {
            freeze(email, moment, frozen);
            return;
        }
        confirmation.require("sends e-mail %d to %s".formatted(email, String.join(", ", lists)));
        try (var services = session.open()) {
            var plan = plan(services, email, moment);
            check.require(services, plan, session.terminal());
            var send = services.sends().send(plan, again);
            var document = SendDocument.of(send, services.lists(), null);
            session.terminal().show(document, document::words);
        }
    }

    private void dryRun(long emailId, @Nullable Instant moment) {
        try (var services = session.openSynchronised()) {
            var run = new SendDryRun(services, session.terminal());
            run.show(plan(services, emailId, moment), rehearse);
        }
    }

    private void freeze(long emailId, @Nullable Instant moment, Path file) {
        if (Files.exists(file)) {
            throw new Failure.FileUnusable(
                    file, "It is there already, perhaps with releases: name another.", null);
        }
        try (var services = session.openSynchronised()) {
            services.content().emails().bring();
            var plan = plan(services, emailId, moment);
            var mail = services.guidedSends().mail(emailId);
            var people = services.guidedSends().audiences().count(plan.lists(), plan.suppressed());
            var subject =
                    new FrozenSends.Subject(
                            services.account().name(), mail.name(), plan, mail, people.people());
            var who = System.getProperty("user.name", "");
            var made = services.frozenSends().freeze(subject, who, file);
            var document = FrozenCommand.Document.of(made, services.lists());
            session.terminal()
                    .show(document, () -> "%s is frozen in %s".formatted(made.name(), file));
        }
    }

    private @Nullable Instant moment() {
        return at == null
                ? null
                : SendService.time(at)
                        .orElseThrow(() ->
                                new UsageException(
                                        "--at must be like \"12/24/2030 17:35\", in 24 hours."));
    }

    private SendPlan plan(Services services, long emailId, @Nullable Instant moment) {
        return new SendPlan(
                emailId,
                SendTargets.ids(services.lists(), lists),
                SendTargets.ids(services.lists(), suppressed),
                new Sender(fromName, fromEmail),
                additional,
                !onePart,
                !untracked,
                moment,
                test);
    }
}
