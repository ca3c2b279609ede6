package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.Among;
import io.mailwright.domain.tracking.BounceFigure;
import io.mailwright.domain.tracking.EventPerson;
import io.mailwright.domain.tracking.JobReport;
import io.mailwright.domain.tracking.LinkFigure;
import io.mailwright.domain.tracking.ListFigure;
import io.mailwright.domain.tracking.PeopleWanted;
import io.mailwright.domain.tracking.ReportFormat;
import io.mailwright.domain.tracking.ToldList;
import io.mailwright.service.ListService;
import io.mailwright.service.Services;
import io.mailwright.service.tracking.ReportService;
import io.mailwright.service.tracking.export.ReportExport;
import io.mailwright.service.tracking.export.ReportExport.Choice;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.subscribers.SubscribersScreen;
import io.mailwright.ui.text.Texts;
import io.mailwright.ui.uploads.NewList;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The report of one send, and the people behind one of its numbers. */
final class ReportViewModel {
    private static final int PAGE = 200;

    /** Those behind them have hardly anybody. */
    private static final int MOST_DOMAINS = 1000;

    private final Texts texts = Texts.of(ReportViewModel.class);
    private final ReportService reports;
    private final ReportExport files;
    private final ListService lists;
    private final BooleanProperty humanOnly;
    private final Frame frame;
    private final NewList newList;
    private final ReadOnlyObjectWrapper<@Nullable Loaded> loaded = new ReadOnlyObjectWrapper<>();
    private final Zoom zoom = new Zoom();
    private final ReadOnlyObjectWrapper<@Nullable Behind> behind = new ReadOnlyObjectWrapper<>();
    private final ObservableList<EventPerson> people = FXCollections.observableArrayList();
    private final StringProperty find = new SimpleStringProperty("");
    private final ReadOnlyLongWrapper unnamed = new ReadOnlyLongWrapper();
    private Subscription following = Subscription.EMPTY;
    private long job;
    private boolean more;
    private boolean reading;

    /** Of the people shown: a page that was asked for before does not belong to them. */
    private int generation;

    ReportViewModel(Services services, BooleanProperty humanOnly, Frame frame) {
        this.humanOnly = humanOnly;
        this.reports = services.reports();
        this.files = services.reportFiles();
        this.lists = services.lists();
        this.frame = frame;
        this.newList = new NewList(services, frame);
        find.subscribe((_, _) -> restart());
    }

    /** Shows a send, and again after every sync. */
    void open(long jobId) {
        job = jobId;
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
                .onDone(read -> read.ifPresent(this::show))
                .start();
    }

    private void show(Loaded read) {
        loaded.set(read);
        showPeople(behind.get());
    }

    private Optional<Loaded> read(boolean human) {
        UnaryOperator<JobReport> asked = human ? JobReport::humanOnly : UnaryOperator.identity();
        return reports.find(job)
                .map(found -> {
                    var all = reports.all();
                    return new Loaded(
                            Send.of(asked.apply(found), lists::nameOf),
                            found,
                            human,
                            new Usual(all.stream().map(asked).toList()),
                            Before.of(found, all),
                            parts(human));
                });
    }

    private Parts parts(boolean human) {
        return new Parts(
                reports.links(job, human),
                reports.bounces(job),
                reports.domains(job, human, MOST_DOMAINS),
                reports.lists(job, human).stream().map(this::ofList).toList(),
                reports.origins(job, human),
                reports.told(job),
                reports.quarters(job, human));
    }

    private ListPart ofList(ListFigure figure) {
        long list = figure.list();
        return new ListPart(
                list,
                figure.named(list == 0 ? "" : lists.nameOf(list)),
                lists.told(list).orElse(ToldList.named("")));
    }

    /** A name for a file with the report. */
    String fileName(ReportFormat format) {
        var shown = loaded.get();
        var name = shown == null ? String.valueOf(job) : shown.send().name();
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-")
                + "."
                + format.name().toLowerCase(Locale.ROOT);
    }

    /** Shows it beside the sends before it. */
    void compare() {
        var shown = loaded.get();
        if (shown != null && !shown.before().isEmpty()) {
            var jobs = new ArrayList<>(List.of(job));
            jobs.addAll(shown.before());
            frame.navigator().open(CompareScreen.class, jobs);
        }
    }

    /** Writes the report into a file. Without addresses people in it are told by codes. */
    void save(ReportFormat format, boolean withAddresses, Path file) {
        var choice = new Choice(withAddresses, humanOnly.get());
        save(file, () -> files.write(job, format, choice, file));
    }

    private void save(Path file, Runnable work) {
        frame.jobs()
                .of(
                        texts.get("job.save"),
                        _ -> {
                            work.run();
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

    /** Shows the people behind a number; {@code null} for none. */
    void show(@Nullable Kpi number) {
        showPeople(number == null ? null : Behind.all(number));
    }

    /** Shows those who clicked a link. */
    void showLink(LinkFigure link) {
        showPeople(Behind.of(link));
    }

    /** Shows those whose last bounce was of a kind. */
    void showBounced(BounceFigure bounce) {
        showPeople(Behind.of(bounce));
    }

    /** Shows those behind a number of a part of the send. */
    void show(Kpi number, Among among) {
        showPeople(new Behind(number, among));
    }

    private void showPeople(@Nullable Behind number) {
        if (!Objects.equals(number, behind.get())) {
            find.set("");
        }
        behind.set(number);
        restart();
    }

    private void restart() {
        people.clear();
        unnamed.set(0);
        generation++;
        more = behind.get() != null;
        readMore();
    }

    /** Reads the next page of people, if there is one. */
    void readMore() {
        var number = behind.get();
        if (number == null || !more || reading) {
            return;
        }
        reading = true;
        int shown = generation;
        long after = people.isEmpty() ? Long.MIN_VALUE : people.getLast().subscriber();
        var wanted = wanted(number);
        frame.jobs()
                .of(texts.get("job.people"), _ -> reports.people(job, wanted, after, PAGE))
                .quietly()
                .onDone(page -> take(shown, page))
                .onFailure(_ -> reading = false)
                .start();
    }

    private void take(int shown, List<EventPerson> page) {
        reading = false;
        if (shown == generation) {
            more = page.size() == PAGE;
            people.addAll(page);
            boolean isWhole = !more && find.get().isBlank();
            unnamed.set(isWhole ? Math.max(0, told() - people.size()) : 0);
        } else {
            readMore();
        }
    }

    private PeopleWanted wanted(Behind number) {
        return number.wanted(humanOnly.get()).with(find.get());
    }

    private long told() {
        var shown = behind.get();
        var from = loaded.get();
        return shown == null || from == null || !shown.mayBeMore() ? 0 : shown.count(from);
    }

    /** Writes the people who are shown into a file. */
    void savePeople(Path file) {
        var shown = behind.get();
        if (shown != null) {
            var wanted = wanted(shown);
            save(file, () -> files.writePeople(job, wanted, file));
        }
    }

    /** Asks for the name of a new list of the people who are shown. */
    void listPeople() {
        var shown = behind.get();
        var from = loaded.get();
        if (shown != null && from != null) {
            var name = texts.get("behind." + shown.key(), shown.name(from, texts));
            var wanted = wanted(shown);
            if (wanted.part().isEmpty() && !shown.isOfTimes()) {
                listPeople(name, shown.count(from), wanted);
            } else {
                frame.jobs()
                        .of(texts.get("job.people"), _ -> reports.countPeople(job, wanted))
                        .onDone(count -> listPeople(name, count, wanted))
                        .start();
            }
        }
    }

    private void listPeople(String name, long count, PeopleWanted wanted) {
        newList.ask(
                name,
                count,
                sink -> reports.eachPerson(job, wanted, person -> sink.accept(person.email())));
    }

    /** Shows one of them among the people of the account. */
    void open(EventPerson person) {
        frame.navigator()
                .open(
                        SubscribersScreen.class,
                        io.mailwright.ui.subscribers.PeopleWanted.one(
                                person.subscriber(), person.email()));
    }

    /** Of the send; empty until it is read. */
    ObservableValue<String> name() {
        return loaded.map(shown -> shown.send().name()).orElse("");
    }

    /** {@code null} until it is read. */
    ReadOnlyObjectProperty<@Nullable Loaded> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Whether what machines did is left out. */
    BooleanProperty humanOnlyProperty() {
        return humanOnly;
    }

    /** Which part of the time after the send is drawn. */
    Zoom zoom() {
        return zoom;
    }

    /** The number whose people are shown; {@code null} for none. */
    ReadOnlyObjectProperty<@Nullable Behind> behindProperty() {
        return behind.getReadOnlyProperty();
    }

    /** Of whom, when all pages are read, only the number was told. */
    ReadOnlyLongProperty unnamedProperty() {
        return unnamed.getReadOnlyProperty();
    }

    /** What the addresses of the people shown have in them; empty for all. */
    StringProperty findProperty() {
        return find;
    }

    /** Those of the pages read so far. */
    ObservableList<EventPerson> people() {
        return people;
    }
}
