package io.mailwright.ui.content;

import io.mailwright.domain.content.ItemKind;
import io.mailwright.service.content.Content;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.shell.Sync;
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
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/** What of the library is shown, and which piece of it is chosen. */
final class ContentViewModel {
    private final Texts texts = Texts.of(ContentViewModel.class);
    private final Content content;
    private final Jobs jobs;
    private final Sync sync;
    private final ContentChanges changes;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<ItemKind> kind = new SimpleObjectProperty<>(ItemKind.EMAIL);
    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(new Place.Everything());
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.LAST_EDITED);
    private final ReadOnlyObjectWrapper<Shelves> shelves =
            new ReadOnlyObjectWrapper<>(Shelves.EMPTY);
    private final ObservableList<Piece> shown = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Piece> chosen = new SimpleObjectProperty<>();
    private Subscription following = Subscription.EMPTY;
    private @Nullable Long wanted;
    private int asked;

    ContentViewModel(Content content, Frame frame, Teller teller) {
        this.content = content;
        this.jobs = frame.jobs();
        this.sync = frame.sync();
        this.changes = new ContentChanges(content, jobs, teller, this::changed);
        text.subscribe((_, _) -> reload());
        kind.subscribe((_, _) -> narrow());
        place.subscribe((_, _) -> narrow());
        order.subscribe((_, _) -> narrow());
    }

    /** Shows the library with one item of it chosen, and again after every sync. */
    void open(@Nullable Long item) {
        wanted = item;
        following = sync.lastProperty().subscribe((_, _) -> reload());
        jobs.of(texts.get("job.read"), _ -> content.library().purge())
                .quietly()
                .onDone(_ -> reload())
                .onFailure(_ -> reload())
                .start();
    }

    void close() {
        following.unsubscribe();
    }

    /** Reads anew; of several readings at a time the last one counts. */
    void reload() {
        int now = ++asked;
        var wantedText = text.get().strip();
        jobs.of(texts.get("job.read"), _ -> Shelves.read(content, wantedText))
                .quietly()
                .onDone(found -> {
                    if (now == asked) {
                        show(found);
                    }
                })
                .start();
    }

    /** Shows what a change made of the library, and chooses what was made or changed. */
    private void changed(@Nullable Long item) {
        wanted = item;
        reload();
    }

    private void show(Shelves found) {
        shelves.set(found);
        if (place.get() instanceof Place.In(long folder)
                && found.folders().stream().noneMatch(one -> one.id() == folder)) {
            place.set(new Place.Everything());
        }
        bringWantedIntoSight(found);
        narrow();
    }

    private void bringWantedIntoSight(Shelves found) {
        var id = wanted;
        if (id != null) {
            found.items().stream()
                    .filter(item -> item.id() == id)
                    .findFirst()
                    .ifPresent(item -> {
                        kind.set(item.kind());
                        if (!isIn(found.at(place.get(), item.kind()), id)) {
                            place.set(
                                    item.isArchived()
                                            ? new Place.Archived()
                                            : new Place.Everything());
                        }
                    });
        }
    }

    private static boolean isIn(List<Piece> pieces, long id) {
        return pieces.stream().anyMatch(piece -> isItem(piece, id));
    }

    private static boolean isItem(Piece piece, long id) {
        return piece instanceof Piece.Own own && own.item().id() == id;
    }

    private void narrow() {
        var before = chosen.get();
        var found = shelves.get();
        var pieces = found.at(place.get(), kind.get());
        if (order.get() == Order.NAME) {
            pieces =
                    pieces.stream()
                            .sorted(Comparator.comparing(Piece::name, String::compareToIgnoreCase))
                            .toList();
        }
        shown.setAll(pieces);
        chosen.set(toChoose(before));
        summary.set(
                texts.get(
                        "summary",
                        found.count(ItemKind.EMAIL),
                        found.count(ItemKind.BLOCK),
                        found.count(ItemKind.FILE)));
        if (asked == 0) {
            state.set(State.LOADING);
        } else if (!shown.isEmpty()) {
            state.set(State.FOUND);
        } else {
            state.set(text.get().isBlank() ? State.EMPTY : State.NO_MATCH);
        }
    }

    private @Nullable Piece toChoose(@Nullable Piece before) {
        var id = wanted;
        for (var piece : shown) {
            if (id == null ? piece.isOfSame(before) : isItem(piece, id)) {
                wanted = null;
                return piece;
            }
        }
        return shown.isEmpty() ? null : shown.getFirst();
    }

    /** What can be done to the library. */
    ContentChanges changes() {
        return changes;
    }

    ObservableList<Piece> shown() {
        return shown;
    }

    /** What was found, for the tree of folders. */
    ReadOnlyObjectProperty<Shelves> shelvesProperty() {
        return shelves.getReadOnlyProperty();
    }

    StringProperty textProperty() {
        return text;
    }

    ObjectProperty<ItemKind> kindProperty() {
        return kind;
    }

    ObjectProperty<Place> placeProperty() {
        return place;
    }

    ObjectProperty<Order> orderProperty() {
        return order;
    }

    ObjectProperty<@Nullable Piece> chosenProperty() {
        return chosen;
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
        FOUND
    }

    /** In which order. */
    enum Order {
        LAST_EDITED,
        NAME
    }
}
