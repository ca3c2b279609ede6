package io.mailwright.ui.sends;

import io.mailwright.domain.Subscriber;
import io.mailwright.domain.check.Finding;
import io.mailwright.domain.check.Safety;
import io.mailwright.domain.check.Safety.Topic;
import io.mailwright.domain.send.SendMail;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.service.Services;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.text.Texts;

import java.util.List;
import java.util.function.Consumer;

/** What is behind an item of the safety score: findings with their places, or people. */
final class Evidence {
    private static final int SHOWN = 1_000;

    private final Texts texts = Texts.of(Evidence.class);
    private final Services services;
    private final Frame frame;

    Evidence(Services services, Frame frame) {
        this.services = services;
        this.frame = frame;
    }

    /** Whether there is more to see of an item than it says. */
    static boolean hasMore(Safety.Item item) {
        return item.severity() != null
                && (item.topic().isOfEmail()
                        || item.topic() == Topic.REHEARSAL
                        || item.attribute() != null);
    }

    /** Reads it, a line each; {@code then} gets the lines. */
    void of(Safety.Item item, Prepared prepared, Consumer<List<String>> then) {
        var mail = prepared.mail();
        if (mail == null) {
            return;
        }
        frame.jobs()
                .of(texts.get("job.evidence"), _ -> lines(item, prepared.plan(), mail))
                .quietly()
                .onDone(then)
                .start();
    }

    private List<String> lines(Safety.Item item, SendPlan plan, SendMail mail) {
        var attribute = item.attribute();
        var guided = services.guidedSends();
        if (attribute != null) {
            return guided
                    .audiences()
                    .lacking(plan.lists(), plan.suppressed(), attribute, SHOWN)
                    .stream()
                    .map(Subscriber::email)
                    .toList();
        }
        return guided.check(mail).stream()
                .filter(finding -> Topic.of(finding.rule()) == item.topic())
                .map(this::words)
                .toList();
    }

    /** How much it matters, where it is, what is so and what mends it. */
    private String words(Finding finding) {
        var place = finding.place();
        var part = texts.get("part." + place.part().name());
        var where =
                place.isWhole()
                        ? part
                        : texts.get("evidence.at", part, place.line(), place.column());
        var severity = texts.get("severity." + finding.severity().name());
        return finding.fixes().isEmpty()
                ? texts.get("evidence", severity, where, finding.words())
                : texts.get(
                        "evidence.fix",
                        severity,
                        where,
                        finding.words(),
                        finding.fixes().getFirst().words());
    }
}
