package io.mailwright.ui.subscribers;

import io.mailwright.domain.MailList;
import io.mailwright.domain.Membership;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.domain.tracking.Happening;
import io.mailwright.ui.control.Switch;
import io.mailwright.ui.subscribers.MembershipRow.Action;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** Ties Person.fxml to its view model. Decides nothing. */
final class PersonController {
    private final PersonViewModel model;
    private final ObservableList<MailList> lists;
    private final PeopleDialogs dialogs;
    private final Texts texts;
    private final LongConsumer sendDoor;
    private static final int EVENTS = 30;

    @FXML private ScrollPane drawer;
    @FXML private Label initials;
    @FXML private Label name;
    @FXML private Label address;
    @FXML private Label key;
    @FXML private Label refusal;
    @FXML private Label stranger;
    @FXML private Label changes;
    @FXML private Label listCount;
    @FXML private Label asOf;
    @FXML private GridPane form;
    @FXML private HBox saveBar;
    @FXML private Button save;
    @FXML private MenuButton more;
    @FXML private MenuButton addTo;
    @FXML private VBox memberships;
    @FXML private VBox history;
    @FXML private Switch humanOnly;
    @FXML private VBox events;
    @FXML private Label earlier;

    PersonController(
            PersonViewModel model,
            ObservableList<MailList> lists,
            PeopleDialogs dialogs,
            Texts texts,
            LongConsumer sendDoor) {
        this.model = model;
        this.lists = lists;
        this.dialogs = dialogs;
        this.texts = texts;
        this.sendDoor = sendDoor;
    }

    @FXML
    private void initialize() {
        var person = model.form();
        refusal.textProperty().bind(model.refusalProperty());
        refusal.visibleProperty().bind(refusal.textProperty().isNotEmpty());
        refusal.managedProperty().bind(refusal.visibleProperty());
        saveBar.visibleProperty().bind(person.changesProperty().greaterThan(0));
        saveBar.managedProperty().bind(saveBar.visibleProperty());
        changes.textProperty()
                .bind(person.changesProperty().map(many -> texts.get("person.changes", many)));
        save.disableProperty().bind(person.validProperty().not().or(model.busyProperty()));
        stranger.textProperty().bind(model.strangerProperty());
        stranger.visibleProperty().bind(stranger.textProperty().isNotEmpty());
        stranger.managedProperty().bind(stranger.visibleProperty());
        var fixed = model.busyProperty().or(stranger.visibleProperty());
        more.disableProperty().bind(fixed);
        addTo.disableProperty().bind(fixed);
        addTo.setOnShowing(_ -> offerLists());
        person.fields().subscribe(this::showFields);
        showFields();
        model.personProperty().subscribe(this::show);
        humanOnly.selectedProperty().bindBidirectional(model.humanOnlyProperty());
        model.historyProperty().subscribe(this::showHistory);
        history.visibleProperty().bind(model.hasHistory());
        history.managedProperty().bind(history.visibleProperty());
        earlier.managedProperty().bind(earlier.visibleProperty());
    }

    private void showFields() {
        form.getChildren().clear();
        int row = 0;
        for (var field : model.form().fields()) {
            new FieldRow(field).into(form, row++);
        }
    }

    private void show(@Nullable SubscriberDetail detail) {
        if (detail == null) {
            return;
        }
        var person = detail.subscriber();
        var shown = PersonName.of(person);
        name.setText(shown.full());
        initials.setText(shown.initials());
        address.setText(person.email());
        key.setText(model.numbers());
        key.setTooltip(new Tooltip(key.getText()));
        var on = detail.memberships();
        listCount.setText(Formats.count(on.size()));
        memberships.getChildren().setAll(on.stream().map(this::row).toList());
        asOf.setText(texts.get("person.asof", Formats.when(detail.asOf())));
    }

    private void showHistory(List<Happening> entries) {
        var shown = entries.stream().limit(EVENTS).map(entry -> new EventLine(entry, texts));
        events.getChildren().setAll(shown.toList());
        earlier.setVisible(entries.size() > EVENTS);
        earlier.setText(texts.get("history.earlier", entries.size() - EVENTS));
    }

    private MembershipRow row(Membership membership) {
        var row = new MembershipRow(membership, texts);
        var actions = new EnumMap<Action, Runnable>(Action.class);
        actions.put(Action.UNSUBSCRIBE, () -> dialogs.unsubscribe(model, membership));
        actions.put(Action.MAKE_ACTIVE, () -> dialogs.makeActive(model, membership));
        if (!OfferedLists.isEverybody(membership, lists)) {
            actions.put(Action.REMOVE, () -> dialogs.remove(model, membership));
        }
        row.offer(model.strangerProperty().get().isEmpty() ? actions : Map.of());
        row.disableProperty().bind(model.busyProperty());
        return row;
    }

    private List<MailList> addable() {
        var shown = model.personProperty().get();
        return shown == null ? List.of() : OfferedLists.addable(lists, shown.memberships());
    }

    private void offerLists() {
        addTo.getItems()
                .setAll(
                        addable().stream()
                                .map(list -> {
                                    var item = new MenuItem(list.name());
                                    item.setMnemonicParsing(false);
                                    item.setOnAction(_ -> model.addTo(list.id()));
                                    return item;
                                })
                                .toList());
        if (addTo.getItems().isEmpty()) {
            var none = new MenuItem(texts.get("person.nolist"));
            none.setDisable(true);
            addTo.getItems().add(none);
        }
    }

    void focus() {
        var input = form.lookup(".text-field");
        (input == null || input.isDisabled() ? drawer : input).requestFocus();
    }

    @FXML
    void save() {
        model.save();
    }

    @FXML
    private void discard() {
        model.discard();
    }

    @FXML
    private void copyAddress() {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, address.getText()));
    }

    @FXML
    private void sendEmail() {
        var shown = model.personProperty().get();
        if (shown != null) {
            sendDoor.accept(shown.subscriber().id());
        }
    }

    @FXML
    private void unsubscribeEverywhere() {
        dialogs.unsubscribeEverywhere(model);
    }

    @FXML
    void delete() {
        if (!more.isDisabled()) {
            dialogs.delete(model);
        }
    }

    @FXML
    void close() {
        dialogs.leave(model, model::close);
    }
}
