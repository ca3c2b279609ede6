package io.mailwright.ui.subscribers;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.Status;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.domain.SubscriberValues;
import io.mailwright.domain.tracking.Happening;
import io.mailwright.domain.tracking.SubscriberHistory;
import io.mailwright.service.SubscriberService;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.problem.Problems;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One person in the drawer: their attributes while edited, their lists, what can be done. */
final class PersonViewModel {
    private static final long NOBODY = Long.MIN_VALUE;

    private final SubscriberService subscribers;
    private final Jobs jobs;
    private final Texts texts;
    private final Problems problems = new Problems();
    private final PersonForm form;
    private final ReadOnlyObjectWrapper<@Nullable SubscriberDetail> person =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable SubscriberHistory> history =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper stranger = new ReadOnlyStringWrapper("");
    private final BooleanProperty humanOnly = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private Runnable onChange = () -> {};
    private long wanted = NOBODY;

    PersonViewModel(SubscriberService subscribers, Jobs jobs, Texts texts) {
        this.subscribers = subscribers;
        this.jobs = jobs;
        this.texts = texts;
        this.form = new PersonForm(texts);
    }

    /** Called whenever the account holds something else than before. */
    void onChange(Runnable listener) {
        onChange = listener;
    }

    /** Makes the fields, so that they need not be made when somebody is first looked at. */
    void define(List<Attribute> attributes) {
        if (person.get() == null) {
            form.define(attributes);
        }
    }

    /** Goes through showing somebody before anybody looks: the first time takes longest. */
    void rehearse(SubscriberDetail somebody) {
        show(somebody);
        close();
    }

    /** Shows a person from the local copy; of several asked for in haste, the last. */
    void open(long id) {
        wanted = id;
        jobs.of(
                        texts.get("job.person"),
                        _ -> {
                            var attributes = subscribers.attributes();
                            return subscribers.saved(id).map(found -> opened(attributes, found));
                        })
                .onDone(opened -> {
                    if (wanted == id) {
                        opened.ifPresentOrElse(this::show, this::close);
                    }
                })
                .start();
    }

    private Opened opened(List<Attribute> attributes, SubscriberDetail found) {
        return new Opened(
                attributes, found, subscribers.history(found.subscriber().email()), false);
    }

    /** Shows somebody the account has not told of, as tracking data and extracts know them. */
    void openStranger(long id, String email) {
        wanted = id;
        jobs.of(texts.get("job.person"), _ -> Strangers.opened(id, subscribers.history(email)))
                .onDone(opened -> {
                    if (wanted == id) {
                        show(opened);
                    }
                })
                .start();
    }

    private void show(Opened opened) {
        form.define(opened.attributes());
        history.set(opened.history());
        stranger.set(opened.isStranger() ? strange(opened.history().told().status()) : "");
        show(opened.person());
    }

    private String strange(String status) {
        return status.isEmpty()
                ? texts.get("person.stranger")
                : texts.get("person.stranger.status", status);
    }

    /**
     * All that is shown of somebody.
     *
     * @param isStranger whether the account has not told of them, so that nothing can be changed
     */
    record Opened(
            List<Attribute> attributes,
            SubscriberDetail person,
            SubscriberHistory history,
            boolean isStranger) {}

    void close() {
        wanted = NOBODY;
        refusal.set("");
        person.set(null);
    }

    private void show(SubscriberDetail detail) {
        refusal.set("");
        form.load(detail.subscriber());
        person.set(detail);
    }

    /** Sends what was changed; refused, the edits stay. */
    void save() {
        var values = form.values();
        if (form.changesProperty().get() > 0 && form.validProperty().get() && !busy.get()) {
            change("job.save", id -> Optional.of(subscribers.edit(id, values)));
        }
    }

    void discard() {
        refusal.set("");
        form.discard();
    }

    void unsubscribe(long listId) {
        var reason = texts.get("reason.hand");
        change("job.unsubscribe", id -> Optional.of(subscribers.unsubscribe(id, listId, reason)));
    }

    void unsubscribeEverywhere() {
        change("job.unsubscribe", id -> Optional.of(subscribers.unsubscribeEverywhere(id)));
    }

    /** Only ever by the user's own decision, never as a part of an edit. */
    void makeActive(long listId) {
        change("job.active", id -> Optional.of(subscribers.resubscribe(id, listId)));
    }

    void addTo(long listId) {
        var email = detail().subscriber().email();
        var values = new SubscriberValues(email, null, Status.ACTIVE, null, Map.of());
        change("job.add", _ -> Optional.of(subscribers.add(listId, values)));
    }

    void removeFrom(long listId) {
        change(
                "job.remove",
                id -> {
                    subscribers.removeFromList(id, listId);
                    return subscribers.saved(id);
                });
    }

    void delete() {
        change(
                "job.delete",
                id -> {
                    subscribers.delete(id);
                    return Optional.empty();
                });
    }

    private void change(String title, Change change) {
        var before = detail();
        refusal.set("");
        var job =
                jobs.of(texts.get(title), _ -> change.apply(before.subscriber().id()))
                        .onDone(after -> changed(before, after))
                        .onRefusal(failure -> refusal.set(problems.of(failure).words()));
        busy.bind(job.runningProperty());
        job.start();
    }

    /** What a change gives back: the person as they are now, nothing if they are gone. */
    @FunctionalInterface
    private interface Change {
        Optional<SubscriberDetail> apply(long id);
    }

    private void changed(SubscriberDetail before, Optional<SubscriberDetail> after) {
        if (isShown(before)) {
            after.ifPresentOrElse(this::keepEdits, this::close);
        }
        onChange.run();
    }

    private boolean isShown(SubscriberDetail before) {
        var shown = person.get();
        return shown != null && shown.subscriber().id() == before.subscriber().id();
    }

    /** What was typed and not sent with this change is still there afterwards. */
    private void keepEdits(SubscriberDetail after) {
        var typed = form.unsent(after.subscriber());
        show(after);
        typed.forEach((field, text) -> field.valueProperty().set(text));
    }

    private SubscriberDetail detail() {
        return Objects.requireNonNull(person.get(), "nobody is shown");
    }

    PersonForm form() {
        return form;
    }

    /** The account's number of the person, and the key of its owner where an extract told that. */
    String numbers() {
        var id = Long.toString(detail().subscriber().id());
        var told = history.get();
        var key = told == null ? "" : told.told().key();
        return key.isEmpty() ? texts.get("person.id", id) : texts.get("person.id.key", id, key);
    }

    /** What happened to the person, newest first, with or without machines. */
    ObservableValue<List<Happening>> historyProperty() {
        return history.flatMap(all -> humanOnly.map(all::all)).orElse(List.of());
    }

    /** Whether anything did, be it by a machine. */
    ObservableValue<Boolean> hasHistory() {
        return history.map(all -> !all.all(false).isEmpty()).orElse(false);
    }

    /** That the account has not told of the person, so that nothing can be changed; else empty. */
    ReadOnlyStringProperty strangerProperty() {
        return stranger.getReadOnlyProperty();
    }

    /** Whether what machines did is left out. */
    BooleanProperty humanOnlyProperty() {
        return humanOnly;
    }

    /** Who is shown; {@code null} for nobody. */
    ReadOnlyObjectProperty<@Nullable SubscriberDetail> personProperty() {
        return person.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last change was not made, in words to stand beside its button; empty if it was. */
    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }
}
