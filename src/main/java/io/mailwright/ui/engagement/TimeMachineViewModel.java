package io.mailwright.ui.engagement;

import io.mailwright.domain.growth.ChangesWanted;
import io.mailwright.domain.growth.ListChange;
import io.mailwright.domain.growth.ListGrowth;
import io.mailwright.domain.growth.TrackedList;
import io.mailwright.service.Services;
import io.mailwright.service.engagement.TimeMachine;
import io.mailwright.ui.control.Pages;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.subscribers.PeopleWanted;
import io.mailwright.ui.subscribers.SubscribersScreen;
import io.mailwright.ui.text.Dates;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;
import io.mailwright.ui.uploads.NewList;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** A list at any day: how it grew, who was on it, who came, who left and why. */
final class TimeMachineViewModel {
    private final Texts texts = Texts.of(TimeMachineViewModel.class);
    private final TimeMachine machine;
    private final Frame frame;
    private final NewList newList;
    private final Pages<TimeRow> rows;
    private final ObservableList<TrackedList> lists = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable TrackedList> list = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable ListGrowth> growth =
            new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<LocalDate> day = new SimpleObjectProperty<>(today());
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.ON_IT);
    private final ObjectProperty<Lookback> lookback = new SimpleObjectProperty<>(Lookback.MONTH);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private Subscription following = Subscription.EMPTY;

    TimeMachineViewModel(Services services, Frame frame) {
        this.machine = services.timeMachine();
        this.frame = frame;
        this.newList = new NewList(services, frame);
        this.rows = new Pages<>(frame.jobs(), texts.get("job.people"));
        list.subscribe((_, _) -> readGrowth());
        day.subscribe((_, _) -> look());
        side.subscribe((_, _) -> look());
        lookback.subscribe((_, _) -> look());
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }

    /** Shows what the local copy has, and again after every sync. */
    void open() {
        following = frame.sync().lastProperty().subscribe((_, _) -> reload());
        reload();
    }

    void close() {
        following.unsubscribe();
    }

    private void reload() {
        frame.jobs()
                .of(texts.get("job.read"), _ -> machine.lists())
                .quietly()
                .onDone(this::take)
                .start();
    }

    private void take(List<TrackedList> read) {
        var before = list.get();
        lists.setAll(read);
        var same =
                read.stream()
                        .filter(one -> before != null && one.listId() == before.listId())
                        .findFirst()
                        .or(() -> read.stream().findFirst())
                        .orElse(null);
        if (Objects.equals(same, list.get())) {
            readGrowth();
        } else {
            list.set(same);
        }
    }

    private void readGrowth() {
        var chosen = list.get();
        if (chosen != null) {
            frame.jobs()
                    .of(texts.get("job.read"), _ -> machine.growth(chosen.listId()))
                    .quietly()
                    .onDone(read -> {
                        if (chosen.equals(list.get())) {
                            growth.set(read.orElse(null));
                            look();
                        }
                    })
                    .start();
        }
    }

    private void look() {
        var known = growth.get();
        if (known == null) {
            summary.set("");
            return;
        }
        summary.set(words(known));
        long id = known.listId();
        if (side.get().direction() == null) {
            var at = Lookback.end(day.get());
            rows.show(after -> members(id, at, after));
        } else {
            var wanted = wanted(id);
            rows.show(after -> changes(wanted, after));
        }
    }

    private String words(ListGrowth known) {
        var from = lookback.get().from(day.get());
        var end = Lookback.end(day.get());
        return texts.get(
                "summary." + lookback.get().name(),
                known.members(end),
                Dates.shown(day.get()),
                known.came(from, end),
                known.left(from, end));
    }

    private ChangesWanted wanted(long listId) {
        return new ChangesWanted(
                listId,
                lookback.get().from(day.get()),
                Lookback.end(day.get()),
                side.get().direction());
    }

    private List<TimeRow> members(long listId, Instant at, @Nullable TimeRow after) {
        return machine
                .members(
                        listId, at, after == null ? Long.MIN_VALUE : after.subscriber(), Pages.PAGE)
                .stream()
                .map(member -> TimeRow.of(member, texts.get("status." + member.status().name())))
                .toList();
    }

    private List<TimeRow> changes(ChangesWanted wanted, @Nullable TimeRow after) {
        return machine.changes(wanted, after == null ? null : after.change(), Pages.PAGE).stream()
                .map(this::row)
                .toList();
    }

    private TimeRow row(ListChange change) {
        var status = change.after();
        return new TimeRow(
                change.subscriber(),
                change.email(),
                status == null ? texts.get("status.none") : texts.get("status." + status.name()),
                Formats.when(change.at()),
                texts.get("why." + machine.reason(change).name(), change.uploadId()),
                change);
    }

    /** Writes the people who are shown into a file. */
    void save(Path file) {
        var known = growth.get();
        if (known == null) {
            return;
        }
        long id = known.listId();
        var at = Lookback.end(day.get());
        var wanted = wanted(id);
        boolean members = side.get().direction() == null;
        new Saved(frame)
                .write(
                        file,
                        () -> {
                            if (members) {
                                machine.writeMembers(id, at, file);
                            } else {
                                machine.writeChanges(wanted, file);
                            }
                        });
    }

    /** Asks for the name of a new list of the people who are shown. */
    void listPeople() {
        var known = growth.get();
        if (known == null) {
            return;
        }
        long id = known.listId();
        var at = Lookback.end(day.get());
        var wanted = wanted(id);
        var shown = side.get();
        newList.ask(
                texts.get("list.name", known.name(), Dates.shown(day.get())),
                switch (shown) {
                    case ON_IT -> known.members(at);
                    case CAME -> known.came(wanted.after(), at);
                    case LEFT -> known.left(wanted.after(), at);
                },
                sink -> {
                    if (shown == Side.ON_IT) {
                        machine.eachMember(id, at, member -> sink.accept(member.email()));
                    } else {
                        machine.eachChange(wanted, change -> sink.accept(change.email()));
                    }
                });
    }

    /** Shows one of them among the people of the account. */
    void open(TimeRow row) {
        frame.navigator()
                .open(SubscribersScreen.class, PeopleWanted.one(row.subscriber(), row.email()));
    }

    Pages<TimeRow> rows() {
        return rows;
    }

    /** Those whose changes are kept, by name. */
    ObservableList<TrackedList> lists() {
        return lists;
    }

    ObjectProperty<@Nullable TrackedList> listProperty() {
        return list;
    }

    /** Of the list chosen; {@code null} until it is read. */
    ReadOnlyObjectProperty<@Nullable ListGrowth> growthProperty() {
        return growth.getReadOnlyProperty();
    }

    /** The day that is looked at, to its end. */
    ObjectProperty<LocalDate> dayProperty() {
        return day;
    }

    ObjectProperty<Side> sideProperty() {
        return side;
    }

    ObjectProperty<Lookback> lookbackProperty() {
        return lookback;
    }

    /** How many were on it, came and left, in words. */
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }
}
