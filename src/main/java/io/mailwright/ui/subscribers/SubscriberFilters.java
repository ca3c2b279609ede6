package io.mailwright.ui.subscribers;

import io.mailwright.domain.MailList;
import io.mailwright.domain.Status;
import io.mailwright.ui.text.Texts;

import javafx.collections.ObservableList;
import javafx.collections.SetChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;

/** The menus that narrow the search, and the chips that say how it is narrowed. */
final class SubscriberFilters {
    private static final List<Status> OFFERED =
            List.of(Status.ACTIVE, Status.UNSUBSCRIBED, Status.BOUNCED, Status.HELD);
    private final PeopleSearch model;
    private final ObservableList<MailList> lists;
    private final FlowPane chips;
    private final Texts texts;

    SubscriberFilters(
            PeopleSearch model, ObservableList<MailList> lists, FlowPane chips, Texts texts) {
        this.model = model;
        this.lists = lists;
        this.chips = chips;
        this.texts = texts;
        model.statuses().addListener((SetChangeListener<Status>) _ -> showChips());
        model.listIdProperty().subscribe(this::showChips);
        model.createdByProperty().subscribe(this::showChips);
        lists.subscribe(this::showChips);
        showChips();
    }

    void fillStatuses(MenuButton menu) {
        for (var status : OFFERED) {
            var item = new CheckMenuItem(StatusWords.of(status, texts));
            item.setOnAction(_ -> model.toggle(status));
            menu.getItems().add(item);
        }
        menu.setOnShowing(_ -> {
            for (int i = 0; i < OFFERED.size(); i++) {
                var item = (CheckMenuItem) menu.getItems().get(i);
                item.setSelected(model.statuses().contains(OFFERED.get(i)));
            }
        });
    }

    void fillLists(MenuButton menu) {
        menu.getItems().clear();
        var everybody = new MenuItem(texts.get("filter.list.all"));
        everybody.setOnAction(_ -> model.listIdProperty().set(null));
        menu.getItems().add(everybody);
        for (var list : lists) {
            var item = new MenuItem(list.name());
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> model.listIdProperty().set(list.id()));
            menu.getItems().add(item);
        }
    }

    private void showChips() {
        var shown = new ArrayList<HBox>();
        var list = model.listIdProperty().get();
        if (list != null) {
            shown.add(
                    chip(
                            texts.get("chip.list", name(list)),
                            () -> model.listIdProperty().set(null)));
        }
        var upload = model.createdByProperty().get();
        if (upload != null) {
            shown.add(
                    chip(
                            texts.get("chip.created", upload.file()),
                            () -> model.createdByProperty().set(null)));
        }
        for (var status : OFFERED) {
            if (model.statuses().contains(status)) {
                var words = texts.get("chip.status", StatusWords.of(status, texts));
                shown.add(chip(words, () -> model.toggle(status)));
            }
        }
        chips.getChildren().setAll(shown);
        chips.setVisible(!shown.isEmpty());
        chips.setManaged(!shown.isEmpty());
    }

    private String name(long id) {
        return lists.stream()
                .filter(list -> list.id() == id)
                .map(MailList::name)
                .findFirst()
                .orElse(Long.toString(id));
    }

    private HBox chip(String words, Runnable remove) {
        var away = new Button("", new FontIcon("fth-x"));
        away.setAccessibleText(texts.get("chip.remove", words));
        away.setOnAction(_ -> remove.run());
        var chip = new HBox(new Label(words), away);
        chip.getStyleClass().add("chip");
        return chip;
    }
}
