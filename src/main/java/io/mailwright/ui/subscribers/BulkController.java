package io.mailwright.ui.subscribers;

import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.domain.SubscriberChange;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/** Ties Bulk.fxml to who is ticked and what can be done to them. Decides nothing. */
final class BulkController {
    private final SubscribersViewModel model;
    private final PeopleDialogs dialogs;
    private final Runnable copyRows;
    private final Texts texts = Texts.of(BulkController.class);
    @FXML private VBox bulk;
    @FXML private HBox bulkBar;
    @FXML private HBox outcomeBar;
    @FXML private Label scope;
    @FXML private Label outcome;
    @FXML private Hyperlink tickAll;
    @FXML private MenuButton unsubscribe;
    @FXML private MenuButton remove;

    BulkController(SubscribersViewModel model, PeopleDialogs dialogs, Runnable copyRows) {
        this.model = model;
        this.dialogs = dialogs;
        this.copyRows = copyRows;
    }

    @FXML
    private void initialize() {
        var changes = model.bulk();
        var nobody = model.ticks().countProperty().isEqualTo(0);
        bulkBar.visibleProperty().bind(nobody.not());
        bulkBar.managedProperty().bind(bulkBar.visibleProperty());
        bulkBar.disableProperty().bind(changes.runningProperty());
        outcome.textProperty().bind(changes.outcomeProperty());
        outcomeBar.visibleProperty().bind(outcome.textProperty().isNotEmpty());
        outcomeBar.managedProperty().bind(outcomeBar.visibleProperty());
        bulk.visibleProperty().bind(bulkBar.visibleProperty().or(outcomeBar.visibleProperty()));
        model.ticks().countProperty().subscribe(this::showScope);
        unsubscribe.setOnShowing(_ -> offerUnsubscribing());
        remove.setOnShowing(_ -> offerRemoving());
    }

    private void showScope() {
        scope.setText(model.ticks().inWords(texts));
        tickAll.setText(texts.get("bulk.tickall", Formats.count(model.matching())));
        boolean more = model.ticks().countProperty().get() < model.matching();
        tickAll.setVisible(more);
        tickAll.setManaged(more);
    }

    private void offerUnsubscribing() {
        var items = unsubscribe.getItems();
        items.setAll(
                relevant().stream()
                        .map(list ->
                                item(
                                        texts.get("bulk.from", list.name()),
                                        people -> unsubscribe(people, list)))
                        .toList());
        items.add(new SeparatorMenuItem());
        items.add(
                item(
                        texts.get("bulk.everywhere"),
                        people ->
                                dialogs.bulk(
                                        model.bulk(),
                                        people,
                                        new SubscriberChange.UnsubscribeEverywhere())));
    }

    private void unsubscribe(List<Long> people, MailList list) {
        var change = new SubscriberChange.Unsubscribe(list.id(), texts.get("reason.hand"));
        dialogs.bulk(model.bulk(), people, list, change);
    }

    private void offerRemoving() {
        remove.getItems()
                .setAll(
                        relevant().stream()
                                .filter(list -> list.type() != ListType.MASTER)
                                .map(list ->
                                        item(
                                                texts.get("bulk.from", list.name()),
                                                people -> remove(people, list)))
                                .toList());
    }

    private void remove(List<Long> people, MailList list) {
        dialogs.bulk(model.bulk(), people, list, new SubscriberChange.RemoveFromList(list.id()));
    }

    /** The list looked at, or all of them where none is. */
    private List<MailList> relevant() {
        var wanted = model.search().listIdProperty().get();
        return model.lists().filtered(list -> wanted == null || list.id() == wanted);
    }

    private MenuItem item(String words, Consumer<List<Long>> then) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> model.bulk().resolve(model.ticks(), then));
        return item;
    }

    @FXML
    void delete() {
        model.bulk()
                .resolve(
                        model.ticks(),
                        people ->
                                dialogs.bulk(model.bulk(), people, new SubscriberChange.Delete()));
    }

    @FXML
    private void tickAll() {
        model.tickAll();
    }

    @FXML
    private void copy() {
        copyRows.run();
    }

    @FXML
    private void untick() {
        model.ticks().clear();
    }

    @FXML
    private void dismiss() {
        model.bulk().dismiss();
    }
}
