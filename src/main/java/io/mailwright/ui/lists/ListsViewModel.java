package io.mailwright.ui.lists;

import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.service.ListService;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.shell.Sync;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** Which lists are shown, and which of them are chosen. */
final class ListsViewModel {
    private final Texts texts = Texts.of(ListsViewModel.class);
    private final ListService lists;
    private final Jobs jobs;
    private final Sync sync;
    private final ListChanges changes;
    private final ObservableList<MailList> all = FXCollections.observableArrayList();
    private final FilteredList<MailList> shown = new FilteredList<>(all);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable ListType> kind = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Chosen> chosen =
            new ReadOnlyObjectWrapper<>(Chosen.NOTHING);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private Subscription following = Subscription.EMPTY;
    private @Nullable Long wanted;
    private boolean loaded;

    ListsViewModel(ListService lists, Frame frame) {
        this.lists = lists;
        this.jobs = frame.jobs();
        this.sync = frame.sync();
        this.changes = new ListChanges(lists, frame, this::changed);
        filter.subscribe(this::narrow);
        kind.subscribe(this::narrow);
    }

    /** Shows the saved lists, and again after every sync. */
    void open(@Nullable Long listId) {
        wanted = listId;
        following =
                Subscription.combine(
                        sync.lastProperty().subscribe((_, _) -> reload()),
                        sync.jobProperty().subscribe((_, _) -> settle()));
        reload();
    }

    void close() {
        following.unsubscribe();
    }

    void reload() {
        jobs.of(texts.get("job.read"), _ -> lists.saved()).quietly().onDone(this::show).start();
    }

    /** Takes what the user has marked in the table. */
    void choose(List<MailList> marked) {
        chosen.set(new Chosen(List.copyOf(marked)));
    }

    /** Shows what a change made of the lists, and marks the one that was made or renamed. */
    private void changed(@Nullable MailList list) {
        wanted = list == null ? null : list.id();
        reload();
    }

    private void show(List<MailList> saved) {
        loaded = true;
        all.setAll(saved);
        settle();
    }

    private void narrow() {
        var text = filter.get().strip().toLowerCase(Locale.ROOT);
        var type = kind.get();
        shown.setPredicate(list ->
                (type == null || list.type() == type)
                        && list.name().toLowerCase(Locale.ROOT).contains(text));
        settle();
    }

    private void settle() {
        boolean first = sync.jobProperty().get() != null && all.isEmpty();
        if (loaded) {
            summary.set(first ? texts.get("summary.coming") : summaryOf(all));
        }
        if (!loaded || first) {
            state.set(State.LOADING);
        } else if (all.isEmpty()) {
            state.set(State.EMPTY);
        } else {
            state.set(shown.isEmpty() ? State.NO_MATCH : State.TABLE);
        }
    }

    /** Nobody is counted twice: the people of the account are those of All Subscribers. */
    private String summaryOf(List<MailList> saved) {
        var master = saved.stream().filter(list -> list.type() == ListType.MASTER).findFirst();
        if (saved.isEmpty()) {
            return texts.get("summary.none");
        }
        var asOf = Formats.when(saved.getFirst().asOf());
        return master.map(everybody ->
                        texts.get("summary", saved.size(), everybody.counts().subscribers(), asOf))
                .orElseGet(() -> texts.get("summary.lists", saved.size(), asOf));
    }

    /** The list to mark after loading: the one asked for or just made, or the one marked before. */
    @Nullable MailList toMark() {
        var before = wanted;
        if (before == null && !chosen.get().lists().isEmpty()) {
            before = chosen.get().lists().getFirst().id();
        }
        wanted = null;
        for (var list : shown) {
            if (before != null && list.id() == before) {
                return list;
            }
        }
        return shown.isEmpty() ? null : shown.getFirst();
    }

    /** What can be done to the lists. */
    ListChanges changes() {
        return changes;
    }

    ObservableList<MailList> shown() {
        return shown;
    }

    StringProperty filterProperty() {
        return filter;
    }

    /** {@code null} for all types. */
    ObjectProperty<@Nullable ListType> kindProperty() {
        return kind;
    }

    ReadOnlyObjectProperty<Chosen> chosenProperty() {
        return chosen.getReadOnlyProperty();
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
