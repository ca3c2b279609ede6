package io.mailwright.ui.subscribers;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.MailList;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.service.SubscriberService;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.problem.Problems;
import io.mailwright.ui.text.Texts;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** Somebody new: their address, the list they go on, and what is known of them. */
final class AddPersonViewModel {
    private final SubscriberService subscribers;
    private final Jobs jobs;
    private final Texts texts;
    private final Problems problems = new Problems();
    private final PersonForm form;
    private final ObjectProperty<@Nullable MailList> list = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");

    AddPersonViewModel(SubscriberService subscribers, Jobs jobs, Texts texts) {
        this.subscribers = subscribers;
        this.jobs = jobs;
        this.texts = texts;
        this.form = new PersonForm(texts);
    }

    /** Begins with empty fields. */
    void begin(List<Attribute> attributes, @Nullable MailList wanted) {
        form.define(attributes);
        form.begin();
        list.set(wanted);
        refusal.set("");
    }

    /** Adds them; refused, what was typed stays. */
    void add(Consumer<SubscriberDetail> then) {
        var wanted = list.get();
        if (wanted == null || !canAdd().get()) {
            return;
        }
        var values = form.values();
        refusal.set("");
        var job =
                jobs.of(texts.get("job.add"), _ -> subscribers.add(wanted.id(), values))
                        .onDone(then)
                        .onRefusal(failure -> refusal.set(problems.of(failure).words()));
        busy.bind(job.runningProperty());
        job.start();
    }

    /** Whether everything needed is there and nothing typed is wrong. */
    BooleanBinding canAdd() {
        return Bindings.createBooleanBinding(
                () -> list.get() != null && form.validProperty().get() && !busy.get(),
                list,
                form.validProperty(),
                busy);
    }

    PersonForm form() {
        return form;
    }

    ObjectProperty<@Nullable MailList> listProperty() {
        return list;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why they could not be added, in words; empty if nothing was refused. */
    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }
}
