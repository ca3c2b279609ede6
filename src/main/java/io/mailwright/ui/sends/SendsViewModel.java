package io.mailwright.ui.sends;

import io.mailwright.domain.content.EmailHeading;
import io.mailwright.domain.send.OverdueJob;
import io.mailwright.domain.tracking.JobReport;
import io.mailwright.service.Services;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The sends that are shown: those prepared here, planned, and made from here. */
final class SendsViewModel {
    private final Texts texts = Texts.of(SendsViewModel.class);
    private final Services services;
    private final Frame frame;
    private final InstantSource clock;
    private final ObservableList<SendRow> all = FXCollections.observableArrayList();
    private final FilteredList<SendRow> shown = new FilteredList<>(all);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private Subscription following = Subscription.EMPTY;
    private boolean loaded;
    private Map<Long, String> lists = Map.of();

    /** What the screen shows. */
    enum State {
        LOADING,
        EMPTY,
        NO_MATCH,
        TABLE
    }

    SendsViewModel(Services services, Frame frame, InstantSource clock) {
        this.services = services;
        this.frame = frame;
        this.clock = clock;
        filter.subscribe(_ -> narrow());
    }

    /** Shows what is known here, and again after every sync. */
    void open() {
        following = frame.sync().lastProperty().subscribe((_, _) -> reload());
        reload();
    }

    void close() {
        following.unsubscribe();
    }

    private void reload() {
        frame.jobs().of(texts.get("job.read"), _ -> read()).quietly().onDone(this::show).start();
    }

    /** What is shown, with the names of its lists. */
    private record Loaded(List<SendRow> rows, Map<Long, String> lists) {}

    private Loaded read() {
        var names = new HashMap<Long, String>();
        services.content().emails().search("").stream()
                .forEach((EmailHeading email) -> names.put(email.id(), email.name()));
        Map<Long, JobReport> reports =
                services.reports().all().stream()
                        .collect(Collectors.toMap(JobReport::job, report -> report));
        var now = clock.instant();
        var rows = new ArrayList<SendRow>();
        services.guidedSends().drafts().all().stream()
                .filter(draft -> draft.sendId() == null)
                .map(SendRow::of)
                .forEach(rows::add);
        for (var send : services.sends().history()) {
            var job = send.jobId();
            var email = send.plan().emailId();
            rows.add(
                    SendRow.of(
                            send,
                            names.getOrDefault(email, texts.get("email", email)),
                            job == null ? null : reports.get(job),
                            now));
        }
        rows.sort(
                Comparator.comparing(SendRow::state)
                        .thenComparing(Comparator.comparing(SendRow::moment).reversed()));
        var lists =
                rows.stream()
                        .flatMap(row -> row.plan().lists().stream())
                        .distinct()
                        .collect(Collectors.toMap(list -> list, services.lists()::nameOf));
        return new Loaded(rows, lists);
    }

    private void show(Loaded read) {
        loaded = true;
        lists = read.lists();
        all.setAll(read.rows());
        narrow();
    }

    private void narrow() {
        var wanted = filter.get().toLowerCase(Locale.ROOT);
        shown.setPredicate(row ->
                row.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || to(row).toLowerCase(Locale.ROOT).contains(wanted));
        long drafts = all.stream().filter(row -> row.draft() != null).count();
        summary.set(loaded ? texts.get("summary", all.size() - drafts, drafts) : "");
        state.set(stateNow());
    }

    private State stateNow() {
        if (!loaded) {
            return State.LOADING;
        }
        if (all.isEmpty()) {
            return State.EMPTY;
        }
        return shown.isEmpty() ? State.NO_MATCH : State.TABLE;
    }

    /** Whom a send is for, in words. */
    String to(SendRow row) {
        return row.plan().subscriber() != null
                ? texts.get("to.one")
                : row.plan().lists().stream()
                        .map(list -> lists.getOrDefault(list, String.valueOf(list)))
                        .collect(Collectors.joining(", "));
    }

    String state(SendRow row) {
        return texts.get("state." + row.state().name());
    }

    /** Why it stands so, and what to do, where there is anything to say of that. */
    String why(SendRow row) {
        return row.state() == SendRow.State.FAILED ? texts.get("why.failed") : row.reason();
    }

    String when(SendRow row) {
        return Formats.when(row.moment());
    }

    String people(SendRow row) {
        return row.people().isPresent() ? Formats.count(row.people().getAsLong()) : "–";
    }

    /** Makes a new draft; {@code then} gets its id. */
    void create(Consumer<Long> then) {
        change(
                texts.get("job.new"),
                () -> services.guidedSends().drafts().create(texts.get("unnamed")).id(),
                then);
    }

    /** The same once more, as a draft; {@code then} gets its id. */
    void duplicate(SendRow row, Consumer<Long> then) {
        var drafts = services.guidedSends().drafts();
        var own = row.draft();
        change(
                texts.get("job.new"),
                () ->
                        own != null
                                ? drafts.duplicate(own).id()
                                : drafts.create(
                                                texts.get("copy", row.name()),
                                                row.plan().withTime(null))
                                        .id(),
                then);
    }

    /** Throws a draft away. */
    void delete(SendRow row) {
        var draft = row.draft();
        if (draft != null) {
            change(
                    texts.get("job.delete"),
                    () -> {
                        services.guidedSends().drafts().delete(draft);
                        return draft;
                    },
                    _ -> reload());
        }
    }

    /** Has one that is overdue sent now, or never. */
    void settle(SendRow row, boolean send) {
        var job = row.job();
        if (row.state() == SendRow.State.OVERDUE && job != null) {
            change(texts.get("job.settle"), () -> settled(job, send), _ -> reload());
        }
    }

    private Long settled(long job, boolean send) {
        OverdueJob overdue = services.overdueSends().find(job);
        if (send) {
            services.overdueSends().release(overdue);
        } else {
            services.overdueSends().cancel(overdue);
        }
        return job;
    }

    private void change(String title, Supplier<Long> work, Consumer<Long> then) {
        frame.jobs().of(title, _ -> work.get()).onDone(then).start();
    }

    @Nullable SendRow first() {
        return shown.isEmpty() ? null : shown.getFirst();
    }

    ObservableList<SendRow> shown() {
        return shown;
    }

    StringProperty filterProperty() {
        return filter;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }
}
