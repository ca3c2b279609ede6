package io.mailwright.ui.sends;

import io.mailwright.domain.Failure;
import io.mailwright.domain.ListType;
import io.mailwright.domain.content.EmailHeading;
import io.mailwright.domain.send.Rehearsed;
import io.mailwright.domain.send.SendDraft;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.service.Services;
import io.mailwright.service.send.FrozenSends;
import io.mailwright.service.send.GuidedSends;
import io.mailwright.service.send.Stage;
import io.mailwright.ui.job.Job;
import io.mailwright.ui.job.Keeping;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/** A send that is being prepared: every change is kept at once, counted and checked anew. */
final class SendViewModel {
    private final Texts texts = Texts.of(SendViewModel.class);
    private final Services services;
    private final GuidedSends guided;
    private final Stage stage;
    private final Frame frame;
    private final ObservableList<EmailHeading> emails = FXCollections.observableArrayList();
    private final ObservableList<Place> places = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable SendDraft> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Prepared> prepared =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Rehearsed> rehearsed =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();
    private final Keeping<Kept> keeping = new Keeping<>(this::keep, this::kept);
    private @Nullable SendPlan rehearsedPlan;
    private @Nullable SendDraft seen;
    private String beside = "";

    SendViewModel(Services services, Stage stage, Frame frame) {
        this.services = services;
        this.guided = services.guidedSends();
        this.stage = stage;
        this.frame = frame;
        keeping.troubleProperty()
                .subscribe((_, trouble) -> problem.set(trouble.isEmpty() ? beside : trouble));
    }

    /** Everything a draft can be made of, with the draft. */
    private record Opened(SendDraft draft, List<EmailHeading> emails, List<Place> places) {}

    /** A draft that was to be kept, and as which it was. */
    private record Kept(SendDraft wanted, SendDraft saved) {}

    /** Shows a draft; a new one for {@code null}. */
    void open(@Nullable Long id) {
        frame.jobs()
                .of(
                        texts.get("job.open"),
                        _ ->
                                new Opened(
                                        id == null
                                                ? guided.drafts().create(texts.get("unnamed"))
                                                : guided.drafts().find(id),
                                        services.content().emails().search(""),
                                        lists()))
                .quietly()
                .onDone(this::show)
                .start();
    }

    private List<Place> lists() {
        return services.lists().saved().stream()
                .filter(list -> list.type() != ListType.MASTER)
                .map(list -> new Place(list.id(), list.name(), false))
                .toList();
    }

    private void show(Opened opened) {
        emails.setAll(opened.emails());
        places.setAll(opened.places());
        seen = opened.draft();
        draft.set(opened.draft());
        prepare(opened.draft().plan());
        bringGroups();
    }

    /** The account alone knows them, so that they come later, or not at all. */
    private void bringGroups() {
        frame.jobs()
                .of(texts.get("job.groups"), _ -> services.lists().groups())
                .quietly()
                .onRefusal(_ -> {})
                .onDone(groups ->
                        groups.forEach(
                                group -> places.add(new Place(group.id(), group.name(), true))))
                .start();
    }

    /** Keeps a change at once, and looks at the send anew. */
    private void change(UnaryOperator<SendPlan> how) {
        var before = draft.get();
        if (before == null || how.apply(before.plan()).equals(before.plan())) {
            return;
        }
        keep(before.name(), how.apply(before.plan()));
    }

    private void keep(String name, SendPlan plan) {
        var before = draft.get();
        if (before == null) {
            return;
        }
        draft.set(new SendDraft(before.id(), name, plan, before.savedAt(), before.sendId()));
        keeping.changed();
        prepare(plan);
    }

    private Job<Kept> keep() {
        var base = Objects.requireNonNull(seen);
        var now = Objects.requireNonNull(draft.get());
        return frame.jobs()
                .of(
                        texts.get("job.save"),
                        _ -> new Kept(now, guided.drafts().save(base, now.name(), now.plan())));
    }

    /** Goes on with what was kept, which is a draft beside it if another window changed it. */
    private void kept(Kept kept) {
        var wanted = kept.wanted();
        var saved = kept.saved();
        var now = draft.get();
        seen = saved;
        if (now == null) {
            return;
        }
        if (saved.id() != now.id()) {
            beside = texts.get("beside", wanted.name(), saved.name());
            var name = now.name().equals(wanted.name()) ? saved.name() : now.name();
            draft.set(new SendDraft(saved.id(), name, now.plan(), saved.savedAt(), saved.sendId()));
        } else if (wanted.equals(now)) {
            draft.set(saved);
        } else {
            return;
        }
        problem.set(beside);
    }

    /** However it ends. */
    private static void whenEnded(Job<?> job, Runnable then) {
        job.runningProperty()
                .subscribe(running -> {
                    if (!running) {
                        then.run();
                    }
                });
    }

    /** Runs {@code then} as soon as all changes are kept, or somebody leaves them unkept. */
    void whenKept(Runnable then) {
        keeping.leave(then);
    }

    private void refuse(Failure failure) {
        problem.set(String.valueOf(failure.getMessage()));
    }

    /** Counts and checks; what was rehearsed otherwise is out of date. */
    private void prepare(SendPlan plan) {
        if (!plan.equals(rehearsedPlan)) {
            rehearsed.set(null);
        }
        var last = rehearsed.get();
        frame.jobs()
                .of(texts.get("job.prepare"), _ -> prepared(plan, last))
                .quietly()
                .onRefusal(failure -> {
                    refuse(failure);
                    prepared.set(new Prepared(plan, null, null, null));
                })
                .onDone(done -> {
                    var now = draft.get();
                    if (now != null && now.plan().equals(done.plan())) {
                        prepared.set(done);
                    }
                })
                .start();
    }

    private Prepared prepared(SendPlan plan, @Nullable Rehearsed last) {
        var mail = plan.emailId() == 0 ? null : guided.mail(plan.emailId());
        var audience =
                plan.lists().isEmpty()
                        ? null
                        : guided.audiences().count(plan.lists(), plan.suppressed());
        var safety =
                mail == null || audience == null ? null : guided.safety(plan, mail, audience, last);
        return new Prepared(plan, mail, audience, safety);
    }

    void rename(String name) {
        var now = draft.get();
        if (now != null && !name.isBlank() && !name.strip().equals(now.name())) {
            keep(name.strip(), now.plan());
        }
    }

    /** Chooses an e-mail; a send without a name of its own is called like it. */
    void choose(EmailHeading email) {
        var now = draft.get();
        if (now != null) {
            var name = now.name().equals(texts.get("unnamed")) ? email.name() : now.name();
            keep(name, now.plan().withEmail(email.id()));
        }
    }

    /** Chooses an e-mail that has just been made of the one chosen before. */
    void chooseMended(long email) {
        frame.jobs()
                .of(texts.get("job.open"), _ -> services.content().emails().search(""))
                .quietly()
                .onDone(found -> {
                    emails.setAll(found);
                    change(plan -> plan.withEmail(email));
                })
                .start();
    }

    void sendTo(Place place, boolean to) {
        change(plan -> plan.withAudience(with(plan.lists(), place, to), plan.suppressed()));
    }

    void leaveOut(Place place, boolean out) {
        change(plan -> plan.withAudience(plan.lists(), with(plan.suppressed(), place, out)));
    }

    private static List<Long> with(List<Long> ids, Place place, boolean in) {
        var changed = new ArrayList<>(ids);
        changed.remove(place.id());
        if (in) {
            changed.add(place.id());
        }
        return changed;
    }

    /** Changes the plan in any other way. */
    void set(UnaryOperator<SendPlan> how) {
        change(how);
    }

    /** Has every message made, and none sent. */
    void rehearse() {
        var now = prepared.get();
        if (now == null || now.mail() == null || now.audience() == null) {
            return;
        }
        var plan = now.plan();
        var mail = now.mail();
        frame.jobs()
                .of(
                        texts.get("job.rehearse"),
                        progress ->
                                guided.rehearsals(services.account().name())
                                        .rehearse(plan, mail, stage, progress))
                .onRefusal(this::refuse)
                .onDone(done -> {
                    rehearsedPlan = plan;
                    rehearsed.set(done);
                    prepare(plan);
                })
                .start();
    }

    /**
     * Has the account make the job; {@code done} gets its id, {@code refused} why it did not.
     *
     * @param confirmed what a person said yes to
     */
    void send(SendPlan confirmed, LongConsumer done, Consumer<String> refused) {
        var now = draft.get();
        if (now == null || sending.get()) {
            return;
        }
        sending.set(true);
        keeping.whenKept(
                () -> ask(now.id(), confirmed, done, refused),
                why -> {
                    sending.set(false);
                    refused.accept(why);
                });
    }

    private void ask(long id, SendPlan confirmed, LongConsumer done, Consumer<String> refused) {
        var job =
                frame.jobs()
                        .of(texts.get("job.send"), _ -> guided.send(id, confirmed))
                        .onRefusal(failure -> refused.accept(String.valueOf(failure.getMessage())))
                        .onDone(send -> done.accept(send.jobId() == null ? 0 : send.jobId()))
                        .start();
        whenEnded(job, () -> sending.set(false));
    }

    /** Freezes the send as it is in a file, for others to look at; {@code done} gets it. */
    void freeze(Path file, Consumer<Path> done) {
        var now = draft.get();
        var known = prepared.get();
        if (now == null || known == null || known.mail() == null || !known.isReady()) {
            return;
        }
        var subject =
                new FrozenSends.Subject(
                        services.account().name(),
                        now.name(),
                        known.plan(),
                        known.mail(),
                        known.people());
        var who = System.getProperty("user.name", "");
        frame.jobs()
                .of(texts.get("job.freeze"), _ -> services.frozenSends().freeze(subject, who, file))
                .onRefusal(this::refuse)
                .onDone(_ -> done.accept(file))
                .start();
    }

    /** What the account is called here. */
    String account() {
        return services.account().name();
    }

    /** Whether the account is being asked. */
    ReadOnlyBooleanProperty sendingProperty() {
        return sending.getReadOnlyProperty();
    }

    ObservableList<EmailHeading> emails() {
        return emails;
    }

    ObservableList<Place> places() {
        return places;
    }

    ReadOnlyObjectProperty<@Nullable SendDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Prepared> preparedProperty() {
        return prepared.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Rehearsed> rehearsedProperty() {
        return rehearsed.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
