package io.mailwright.ui.sends;

import io.mailwright.domain.Subscriber;
import io.mailwright.domain.check.Finding;
import io.mailwright.domain.check.Fix;
import io.mailwright.domain.check.Safety;
import io.mailwright.domain.check.Safety.Topic;
import io.mailwright.domain.send.Mendable;
import io.mailwright.domain.send.Portion;
import io.mailwright.domain.send.SendMail;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.service.Services;
import io.mailwright.service.send.PortionPeople;
import io.mailwright.ui.control.Pages;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** What is behind an item of the safety score, or of the audience: findings, or people. */
final class Evidence {
    private final Texts texts = Texts.of(Evidence.class);
    private final Services services;
    private final Frame frame;
    private final ReadOnlyBooleanWrapper mending = new ReadOnlyBooleanWrapper();

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

    /** Reads the findings behind an item, worst first; {@code then} gets them. */
    void of(Safety.Item item, SendMail mail, Consumer<List<Mendable>> then) {
        frame.jobs()
                .of(texts.get("job.evidence"), _ -> findings(item.topic(), mail))
                .quietly()
                .onDone(then)
                .start();
    }

    private List<Mendable> findings(Topic topic, SendMail mail) {
        var findings =
                services.guidedSends().check(mail).stream()
                        .filter(finding -> Topic.of(finding.rule()) == topic)
                        .sorted(Comparator.comparing(Finding::severity))
                        .toList();
        return services.mending().of(mail, findings);
    }

    /** Has it mended in the library and made by the account; {@code then} gets the new e-mail. */
    void mend(SendMail mail, List<Fix> fixes, LongConsumer then, Consumer<String> refused) {
        mend(_ -> services.mending().mend(mail, fixes), then, refused);
    }

    /** As the other: something else is written where people have no value of an attribute. */
    void otherwise(
            SendMail mail,
            String attribute,
            String words,
            LongConsumer then,
            Consumer<String> refused) {
        mend(
                _ -> {
                    var mending = services.mending();
                    return mending.mend(mail, mending.otherwise(mail, attribute, words));
                },
                then,
                refused);
    }

    private void mend(Jobs.Work<Long> work, LongConsumer then, Consumer<String> refused) {
        mending.set(true);
        var job =
                frame.jobs()
                        .of(texts.get("job.mend"), work)
                        .onRefusal(failure -> refused.accept(String.valueOf(failure.getMessage())))
                        .onDone(then::accept)
                        .start();
        job.runningProperty().subscribe(running -> mending.set(running));
    }

    /** Whether an e-mail is being mended. */
    ReadOnlyBooleanProperty mendingProperty() {
        return mending.getReadOnlyProperty();
    }

    /** Brings the piece of the library that an e-mail is mended in; {@code then} gets its id. */
    void piece(SendMail mail, LongConsumer then) {
        frame.jobs()
                .of(texts.get("job.evidence"), _ -> services.mending().piece(mail))
                .onDone(then::accept)
                .start();
    }

    /** The people of a portion, of whom the first are read at once. */
    Pages<Subscriber> people(SendPlan plan, Portion portion) {
        var people =
                services.guidedSends().audiences().people(plan.lists(), plan.suppressed(), portion);
        var pages = new Pages<Subscriber>(frame.jobs(), texts.get("job.evidence"));
        pages.show(after ->
                people.page(after == null ? PortionPeople.BEGINNING : after.id(), Pages.PAGE));
        return pages;
    }

    /** How much it matters, where it is and what is so. */
    String words(Mendable mendable) {
        var finding = mendable.finding();
        var severity = texts.get("severity." + finding.severity().name());
        return texts.get("evidence", severity, where(mendable), finding.words());
    }

    private String where(Mendable mendable) {
        var place = mendable.place() == null ? mendable.finding().place() : mendable.place();
        var part = texts.get("part." + place.part().name());
        return place.isWhole()
                ? part
                : texts.get("evidence.at", part, place.line(), place.column());
    }
}
