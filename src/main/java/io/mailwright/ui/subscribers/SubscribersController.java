package io.mailwright.ui.subscribers;

import atlantafx.base.controls.CustomTextField;

import io.mailwright.domain.SubscriberDetail;
import io.mailwright.domain.SubscriberRow;
import io.mailwright.ui.control.DetailPane;
import io.mailwright.ui.control.EmptyState;
import io.mailwright.ui.control.Layers;
import io.mailwright.ui.control.Slot;
import io.mailwright.ui.shell.Fxml;
import io.mailwright.ui.text.Texts;

import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.function.LongConsumer;

/** Ties Subscribers.fxml to its view model. Decides nothing. */
final class SubscribersController {
    private final SubscribersViewModel model;
    private final Layers layers;
    private final PeopleDialogs dialogs;
    private final PersonController person;
    private final BulkController bulk;
    private final Texts texts = Texts.of(SubscribersController.class);
    @FXML private DetailPane pane;
    @FXML private StackPane drawerPlace;
    @FXML private StackPane bulkPlace;
    @FXML private Label summary;
    @FXML private CustomTextField search;
    @FXML private MenuButton statusFilter;
    @FXML private MenuButton listFilter;
    @FXML private MenuButton columns;
    @FXML private FlowPane conditions;
    @FXML private TableView<Slot<SubscriberRow>> table;
    @FXML private TableColumn<Slot<SubscriberRow>, SubscriberRow> tick;
    @FXML private TableColumn<Slot<SubscriberRow>, String> address;
    @FXML private TableColumn<Slot<SubscriberRow>, SubscriberRow> status;
    @FXML private TableColumn<Slot<SubscriberRow>, String> lists;
    @FXML private EmptyState nobody;
    @FXML private EmptyState noMatch;
    @FXML private ProgressBar searching;

    /**
     * @param sendDoor sends an e-mail to the subscriber of an id
     */
    SubscribersController(SubscribersViewModel model, Layers layers, LongConsumer sendDoor) {
        this.model = model;
        this.layers = layers;
        this.dialogs = new PeopleDialogs(layers, texts);
        this.person = new PersonController(model.person(), model.lists(), dialogs, texts, sendDoor);
        this.bulk = new BulkController(model, dialogs, this::copy);
    }

    @FXML
    private void initialize() {
        summary.textProperty().bind(model.summaryProperty());
        drawerPlace.getChildren().setAll(Fxml.load(person));
        var bar = Fxml.load(bulk);
        bulkPlace.getChildren().setAll(bar);
        bulkPlace.managedProperty().bind(bar.visibleProperty());
        showColumns();
        narrow();
        model.search().foundProperty().subscribe(this::show);
        table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        model.person().personProperty().subscribe(this::shown);
        // A detail pane opens by itself where there is room; without a person there is no detail.
        pane.openProperty().subscribe(() -> shown(model.person().personProperty().get()));
        table.setOnKeyPressed(new TableKeys(this::toggleTick, model::tickAll, this::edit)::pressed);
        nobody.action(texts.get("add"), "fth-plus", this::add);
        noMatch.action(texts.get("nomatch.clear"), "fth-x", this::clear);
        var without = noMatch.action("", "fth-filter", () -> {});
        model.exclusion().wayProperty().subscribe(way -> offer(without, way));
        pane.setOnEscape(person::close);
    }

    private static void offer(Button without, Exclusion.@Nullable Way way) {
        without.setVisible(way != null);
        without.setManaged(way != null);
        if (way != null) {
            without.setText(way.words());
            without.setOnAction(_ -> way.take().run());
        }
    }

    private void showColumns() {
        var shapes = new SubscriberColumns(table, texts);
        shapes.ticks(tick, model.ticks());
        SubscriberColumns.text(address, row -> row.subscriber().email());
        shapes.status(status);
        SubscriberColumns.number(lists);
        shapes.grow(address);
        model.attributes().subscribe(() -> shapes.attributes(model.attributes(), columns));
    }

    private void narrow() {
        SearchBar.tie(model.search(), search, searching);
        var filters = new SubscriberFilters(model.search(), model.lists(), conditions, texts);
        filters.fillStatuses(statusFilter);
        listFilter.setOnShowing(_ -> filters.fillLists(listFilter));
    }

    private void show(PeopleSearch.@Nullable Found found) {
        boolean none = found != null && found.rows().isEmpty();
        nobody.setVisible(none && !model.search().isNarrowed());
        noMatch.setVisible(none && model.search().isNarrowed());
        table.setVisible(!none);
        boolean first = table.getItems().isEmpty();
        table.setItems(found == null ? FXCollections.observableArrayList() : found.rows());
        if (first && !none && !search.isFocused()) {
            table.requestFocus();
        }
    }

    private void chosen(@Nullable Slot<SubscriberRow> slot) {
        var row = slot == null ? null : slot.row();
        if (row != null) {
            long id = row.subscriber().id();
            dialogs.leave(model.person(), () -> model.person().open(id));
        }
    }

    private void shown(@Nullable SubscriberDetail detail) {
        pane.openProperty().set(detail != null);
    }

    private @Nullable SubscriberRow row() {
        var slot = table.getSelectionModel().getSelectedItem();
        return slot == null ? null : slot.row();
    }

    private void toggleTick() {
        var row = row();
        if (row != null) {
            model.ticks().toggle(row.subscriber().id());
        }
    }

    private void edit() {
        chosen(table.getSelectionModel().getSelectedItem());
        person.focus();
    }

    private void clear() {
        model.search().clear();
    }

    @FXML
    void add() {
        model.beginAdding();
        new AddPersonDialog(model.adding(), layers, texts)
                .show(model.lists(), added -> model.added(added));
    }

    void copy() {
        model.copying()
                .copy(
                        model.ticks(),
                        row(),
                        new SubscriberColumns(table, texts).shownAttributes(),
                        text ->
                                Clipboard.getSystemClipboard()
                                        .setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
    }

    void delete() {
        if (model.ticks().countProperty().get() > 0) {
            bulk.delete();
        } else if (model.person().personProperty().get() != null) {
            person.delete();
        }
    }

    void save() {
        person.save();
    }

    void toggleDrawer() {
        if (model.person().personProperty().get() == null) {
            chosen(table.getSelectionModel().getSelectedItem());
        } else {
            person.close();
        }
    }

    /** Goes on at once if nothing is unsaved, else asks. */
    void leave(Runnable then) {
        dialogs.leave(model.person(), then);
    }

    void search() {
        search.requestFocus();
        search.selectAll();
    }
}
