package io.mailwright.ui.sends;

import io.mailwright.domain.Failure;
import io.mailwright.domain.send.FrozenSend;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.service.Services;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is to be known of a frozen send before it is released: as it was frozen, and now. */
record FrozenFacts(Services services) {
    private static final Texts TEXTS = Texts.of(FrozenFacts.class);

    List<Fact> of(FrozenSend frozen) {
        var plan = frozen.plan();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(TEXTS.get("frozen.account"), frozen.account()));
        facts.add(new Fact(TEXTS.get("part.email"), frozen.mail().name()));
        facts.add(new Fact(TEXTS.get("confirm.subject"), frozen.mail().subject()));
        facts.add(new Fact(TEXTS.get("frozen.from"), from(plan)));
        facts.add(new Fact(TEXTS.get("audience.to"), names(plan.lists())));
        if (!plan.suppressed().isEmpty()) {
            facts.add(new Fact(TEXTS.get("audience.without"), names(plan.suppressed())));
        }
        facts.add(new Fact(TEXTS.get("part.schedule"), moment(plan)));
        facts.add(
                new Fact(
                        TEXTS.get("frozen.people"),
                        TEXTS.get(
                                "frozen.people.then", Formats.count(frozen.people()), now(plan))));
        var by = frozen.by();
        facts.add(
                new Fact(
                        TEXTS.get("frozen.by"),
                        TEXTS.get("signed", by.who(), Formats.when(by.at()), by.fingerprint())));
        return facts;
    }

    private static String from(SendPlan plan) {
        var from = plan.from();
        var email = from.email().isEmpty() ? TEXTS.get("sender.account") : from.email();
        return from.name().isEmpty() ? email : from.name() + ", " + email;
    }

    private String names(List<Long> ids) {
        return ids.stream().map(services.lists()::nameOf).collect(Collectors.joining(", "));
    }

    private static String moment(SendPlan plan) {
        var at = plan.at();
        return at == null
                ? TEXTS.get("when.now")
                : TEXTS.get(
                        "when.later", Moments.date(at), Moments.time(at), Moments.zone().getId());
    }

    /** Groups are known to the account alone, which may not be reached. */
    private String now(SendPlan plan) {
        try {
            var audience =
                    services.guidedSends().audiences().count(plan.lists(), plan.suppressed());
            return Formats.count(audience.people());
        } catch (Failure _) {
            return TEXTS.get("frozen.people.unknown");
        }
    }
}
