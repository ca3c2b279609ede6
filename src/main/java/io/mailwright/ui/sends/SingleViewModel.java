package io.mailwright.ui.sends;

import io.mailwright.domain.Failure;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.domain.content.EmailHeading;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.domain.send.Sender;
import io.mailwright.service.Services;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.LongConsumer;

/** One e-mail to one subscriber. */
final class SingleViewModel {
    private final Texts texts = Texts.of(SingleViewModel.class);
    private final Services services;
    private final Frame frame;
    private final ObservableList<EmailHeading> emails = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Subscriber> person =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable EmailHeading> chosen =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");

    SingleViewModel(Services services, Frame frame) {
        this.services = services;
        this.frame = frame;
    }

    private record Opened(Subscriber person, List<EmailHeading> emails) {}

    void open(long subscriberId) {
        frame.jobs()
                .of(texts.get("job.open"), _ -> read(subscriberId))
                .quietly()
                .onRefusal(this::refuse)
                .onDone(opened -> {
                    person.set(opened.person());
                    emails.setAll(opened.emails());
                })
                .start();
    }

    private Opened read(long subscriberId) {
        var found =
                services.subscribers()
                        .saved(subscriberId)
                        .map(SubscriberDetail::subscriber)
                        .orElseThrow(() -> new Failure.Invalid(texts.get("single.gone")));
        return new Opened(found, services.content().emails().search(""));
    }

    void choose(EmailHeading email) {
        chosen.set(email);
    }

    /** Has it sent; {@code done} gets the job. */
    void send(LongConsumer done) {
        var to = person.get();
        var email = chosen.get();
        if (to == null || email == null) {
            return;
        }
        var plan = SendPlan.single(email.id(), to.id(), Sender.OF_ACCOUNT);
        frame.jobs()
                .of(texts.get("job.send"), _ -> services.sends().send(plan, false))
                .onRefusal(this::refuse)
                .onDone(send -> done.accept(send.jobId() == null ? 0 : send.jobId()))
                .start();
    }

    private void refuse(Failure failure) {
        refusal.set(String.valueOf(failure.getMessage()));
    }

    ObservableList<EmailHeading> emails() {
        return emails;
    }

    ReadOnlyObjectProperty<@Nullable Subscriber> personProperty() {
        return person.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable EmailHeading> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }
}
