package io.mailwright.cli.send;

import io.mailwright.cli.frame.CheckDocument.Found;
import io.mailwright.cli.frame.CommandEnded;
import io.mailwright.cli.frame.ExitCode;
import io.mailwright.cli.frame.Table;
import io.mailwright.cli.frame.Terminal;
import io.mailwright.domain.check.Finding;
import io.mailwright.domain.send.Audience;
import io.mailwright.domain.send.Rehearsed;
import io.mailwright.domain.send.SendCode;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.server.rehearsal.RehearsalServer;
import io.mailwright.service.Progress;
import io.mailwright.service.Services;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Says what a send would do, and does nothing. */
record SendDryRun(Services services, Terminal terminal) {
    /** Shows it; ends with exit code 1 if the account would refuse it. */
    void show(SendPlan plan, boolean rehearse) {
        services.content().emails().bring();
        var guided = services.guidedSends();
        var mail = guided.mail(plan.emailId());
        var audience = guided.audiences().count(plan.lists(), plan.suppressed());
        var findings = guided.check(mail);
        boolean refused = findings.stream().anyMatch(Finding::isError);
        var rehearsed =
                rehearse && !refused
                        ? guided.rehearsals(services.account().name())
                                .rehearse(plan, mail, RehearsalServer::play, Progress.NONE)
                        : null;
        var safety = guided.safety(plan, mail, audience, rehearsed);
        var document = Document.of(plan, audience, safety.score(), findings, rehearsed);
        terminal.show(document, () -> table(document));
        if (safety.blocks()) {
            throw new CommandEnded(
                    ExitCode.FAILED, "It would not be sent: " + safety.items().getFirst().words());
        }
    }

    private static Table table(Document document) {
        var table = new Table("WHAT", "NUMBER");
        document.sources.forEach(source -> table.row(source.name(), source.people()));
        table.row("counted once", -document.twice);
        table.row("left out", -document.suppressed);
        table.row("get it", document.people);
        document.leftOut.forEach(left -> table.row("not mailed: " + left.reason(), left.people()));
        table.row("safety score", document.score);
        document.errors.forEach(error -> table.row("error: " + error.reason(), ""));
        document.advice.forEach(
                advice -> table.row(advice.severity() + ": " + advice.reason(), ""));
        var rehearsal = document.rehearsal;
        if (rehearsal != null) {
            table.row("messages made", rehearsal.built());
            table.row("messages not made", rehearsal.failed());
            table.row("largest message, bytes", rehearsal.largestBytes());
            table.row("content fetched by httpget", "left out");
        }
        return table;
    }

    /** As {@code --json} shows it. */
    record Document(
            long emailId,
            long people,
            List<Source> sources,
            long twice,
            long suppressed,
            List<Left> leftOut,
            int score,
            List<Found> errors,
            List<Found> advice,
            @Nullable Rehearsal rehearsal) {
        static Document of(
                SendPlan plan,
                Audience audience,
                int score,
                List<Finding> findings,
                @Nullable Rehearsed rehearsed) {
            return new Document(
                    plan.emailId(),
                    audience.people(),
                    audience.sources().stream().map(Source::of).toList(),
                    audience.twice(),
                    audience.suppressed(),
                    audience.leftOut().entrySet().stream()
                            .map(left -> Left.of(left.getKey(), left.getValue()))
                            .toList(),
                    score,
                    findings.stream().filter(Finding::isError).map(Found::of).toList(),
                    findings.stream().filter(one -> !one.isError()).map(Found::of).toList(),
                    rehearsed == null ? null : Rehearsal.of(rehearsed));
        }
    }

    /** A list or group, with who of it alone would get it. */
    record Source(long id, String name, boolean group, long people) {
        static Source of(Audience.Source source) {
            return new Source(source.id(), source.name(), source.isGroup(), source.people());
        }
    }

    /** How many do not get it for a reason of the account's. */
    record Left(int code, String reason, long people) {
        static Left of(SendCode code, long people) {
            return new Left(code.number(), code.text(), people);
        }
    }

    /** What came of the rehearsal; {@code seconds} is what all messages would take here. */
    record Rehearsal(long built, long failed, long largestBytes, double seconds) {
        static Rehearsal of(Rehearsed rehearsed) {
            return new Rehearsal(
                    rehearsed.built(),
                    rehearsed.failed(),
                    rehearsed.mostBytes(),
                    rehearsed.expected().toMillis() / 1000.0);
        }
    }
}
