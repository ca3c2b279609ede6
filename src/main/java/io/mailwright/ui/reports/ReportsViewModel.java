package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.JobReport;
import io.mailwright.service.ListService;
import io.mailwright.service.Services;
import io.mailwright.service.tracking.ReportService;
import io.mailwright.service.tracking.export.ReportExport;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.util.Subscription;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The sends that are shown, and what is usual among them. */
final class ReportsViewModel {
    private final Texts texts = Texts.of(ReportsViewModel.class);
    private final ReportService reports;
    private final ReportExport files;
    private final ListService lists;
    private final Extracts extracts;
    private final BooleanProperty humanOnly;
    private final Frame frame;
    private final InstantSource clock;
    private final ObservableList<Send> all = FXCollections.observableArrayList();
    private final FilteredList<Send> shown = new FilteredList<>(all);
    private final SendChoice choice = new SendChoice();
    private final ObservableList<Period> periods =
            FXCollections.observableArrayList(Period.Back.values());
    private final ObservableList<SendList> toLists = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<Trend>> trends =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Usual> usual =
            new ReadOnlyObjectWrapper<>(new Usual(List.of()));
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private Subscription following = Subscription.EMPTY;
    private boolean loaded;

    ReportsViewModel(
            Services services, BooleanProperty humanOnly, Frame frame, InstantSource clock) {
        this.reports = services.reports();
        this.files = services.reportFiles();
        this.lists = services.lists();
        this.extracts = new Extracts(services.trackingImport(), frame);
        this.humanOnly = humanOnly;
        this.frame = frame;
        this.clock = clock;
        choice.onChange(this::narrow);
    }

    /** Shows what the local copy has, and again after every sync. */
    void open() {
        following =
                frame.sync()
                        .lastProperty()
                        .subscribe((_, _) -> reload())
                        .and(humanOnly.subscribe((_, _) -> reload()));
        reload();
    }

    void close() {
        following.unsubscribe();
    }

    private void reload() {
        boolean human = humanOnly.get();
        frame.jobs()
                .of(texts.get("job.read"), _ -> read(human))
                .quietly()
                .onDone(this::show)
                .start();
    }

    private List<Send> read(boolean human) {
        return reports.all().stream()
                .map(job -> Send.of(human ? job.humanOnly() : job, lists::nameOf))
                .toList();
    }

    private void show(List<Send> sends) {
        loaded = true;
        all.setAll(sends);
        periods.setAll(Stream.concat(Stream.of(Period.Back.values()), months(sends)).toList());
        toLists.setAll(
                sends.stream()
                        .flatMap(send -> send.report().lists().stream())
                        .distinct()
                        .map(list -> new SendList(list, lists.nameOf(list)))
                        .sorted(Comparator.comparing(SendList::name))
                        .toList());
        narrow();
    }

    /** Those in which anything was sent, the last first. */
    private static Stream<Period> months(List<Send> sends) {
        return sends.stream()
                .map(send -> send.report().told().sentAt())
                .filter(Objects::nonNull)
                .sorted(Comparator.reverseOrder())
                .<Period>map(Period.Month::of)
                .distinct();
    }

    private void narrow() {
        var now = clock.instant();
        var period = choice.periodProperty().get();
        var among = choice.between(period.from(now), period.until());
        shown.setPredicate(among.and(choice::hasRate));
        usual.set(new Usual(all.stream().filter(among).map(Send::report).toList()));
        var before =
                all.stream()
                        .filter(choice.between(period.before(now), period.from(now)))
                        .filter(choice::hasRate)
                        .toList();
        trends.set(Trend.of(shown, before, texts));
        summary.set(words());
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

    private String words() {
        return all.stream()
                .map(Send::report)
                .map(JobReport::asOf)
                .max(Instant::compareTo)
                .map(asOf -> texts.get("summary", shown.size(), Formats.when(asOf)))
                .orElse("");
    }

    /** Which sends are shown. */
    SendChoice choice() {
        return choice;
    }

    /** Which may be asked for. */
    ObservableList<Period> periods() {
        return periods;
    }

    /** Those any send went to. */
    ObservableList<SendList> lists() {
        return toLists;
    }

    /** Writes some sends as they are shown, without machines if these are left out. */
    void export(List<Send> sends, Path file) {
        var jobs = sends.stream().map(Send::report).toList();
        frame.jobs()
                .of(
                        texts.get("job.save"),
                        _ -> {
                            files.writeJobs(jobs, file);
                            return file;
                        })
                .onDone(saved ->
                        frame.layers()
                                .toast(
                                        texts.get("saved", saved.getFileName()),
                                        texts.get("saved.close"),
                                        () -> {}))
                .start();
    }

    /** Brings tracking extracts into the local copy, and shows what they told. */
    void bring(List<Path> files) {
        extracts.bring(files, this::reload);
    }

    ObservableList<Send> shown() {
        return shown;
    }

    /** Whether what machines did is left out. */
    BooleanProperty humanOnlyProperty() {
        return humanOnly;
    }

    /** Figures of those shown. */
    ReadOnlyObjectProperty<List<Trend>> trendsProperty() {
        return trends.getReadOnlyProperty();
    }

    /** What is usual among those of the period and list, whatever rate is asked for. */
    ReadOnlyObjectProperty<Usual> usualProperty() {
        return usual.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** What the screen shows in its middle. */
    enum State {
        LOADING,
        EMPTY,
        NO_MATCH,
        TABLE
    }
}
