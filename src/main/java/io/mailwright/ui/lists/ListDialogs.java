package io.mailwright.ui.lists;

import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.ui.control.Dialog;
import io.mailwright.ui.control.Layers;
import io.mailwright.ui.control.TypedConfirmation;
import io.mailwright.ui.control.TypedConfirmation.Consequence;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.text.Texts;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** What the Lists screen asks before it changes something. */
final class ListDialogs {
    private static final int LONGEST_NAME = 100;
    private final Texts texts = Texts.of(ListDialogs.class);
    private final ListsViewModel model;
    private final ListDetailViewModel detail;
    private final Layers layers;

    ListDialogs(ListsViewModel model, ListDetailViewModel detail, Frame frame) {
        this.model = model;
        this.detail = detail;
        this.layers = frame.layers();
    }

    void create() {
        model.changes().ifOnline(this::askForNew);
    }

    void rename() {
        var chosen = model.chosenProperty().get();
        var list = chosen.one();
        if (list != null && chosen.isOurs()) {
            model.changes().ifOnline(() -> askForName(list));
        }
    }

    void delete() {
        var chosen = model.chosenProperty().get();
        var list = chosen.one();
        if (list != null && chosen.isOurs()) {
            model.changes().ifOnline(() -> confirm(list));
        }
    }

    private void askForNew() {
        var dialog = dialog("fth-plus", "accent", texts.get("new.title"), texts.get("new.line"));
        var name = nameField("");
        var group = new ToggleGroup();
        var open = choice(group, "new.public");
        var closed = choice(group, "new.private");
        open.setSelected(true);
        dialog.body().getChildren().addAll(field("new.name", name), new VBox(8, open, closed));
        var act =
                dialog.foot(
                        texts.get("cancel"),
                        texts.get("new.action"),
                        () -> {
                            var type = open.isSelected() ? ListType.PUBLIC : ListType.PRIVATE;
                            dialog.busyWhile(
                                    model.changes()
                                            .create(
                                                    name.getText(),
                                                    type,
                                                    dialog::close,
                                                    dialog::refuse)
                                            .runningProperty());
                        });
        onlyWith(act, name.textProperty().map(text -> !text.isBlank()));
        dialog.show(name);
    }

    private void askForName(MailList list) {
        var dialog =
                dialog(
                        "fth-edit-2",
                        "accent",
                        texts.get("rename.title", list.name()),
                        texts.get("rename.line"));
        var name = nameField(list.name());
        dialog.body().getChildren().add(field("new.name", name));
        var act =
                dialog.foot(
                        texts.get("rename.keep"),
                        texts.get("rename"),
                        () ->
                                dialog.busyWhile(
                                        model.changes()
                                                .rename(
                                                        list,
                                                        name.getText(),
                                                        dialog::close,
                                                        dialog::refuse)
                                                .runningProperty()));
        onlyWith(
                act,
                name.textProperty()
                        .map(text -> !text.isBlank() && !text.strip().equals(list.name())));
        dialog.show(name);
        name.selectAll();
    }

    private void confirm(MailList list) {
        var dialog =
                dialog(
                        "fth-trash-2",
                        "danger",
                        texts.get("delete.title", list.name()),
                        texts.get("delete.line"));
        new TypedConfirmation(dialog, list.name(), consequences(list))
                .ask(
                        texts.get("delete.keep"),
                        texts.get("delete.action"),
                        () ->
                                dialog.busyWhile(
                                        model.changes()
                                                .delete(list, dialog::close, dialog::refuse)
                                                .runningProperty()));
    }

    private List<Consequence> consequences(MailList list) {
        var all = new ArrayList<Consequence>();
        long people = list.counts().subscribers();
        if (people == 0) {
            return List.of(new Consequence(false, texts.get("delete.nobody")));
        }
        all.add(new Consequence(true, texts.get("delete.memberships", people)));
        all.add(new Consequence(true, texts.get("delete.people")));
        if (!detail.groups().isEmpty()) {
            all.add(new Consequence(true, texts.get("delete.groups", detail.groups().size())));
        }
        all.add(new Consequence(false, texts.get("delete.others")));
        return all;
    }

    private Dialog dialog(String icon, String level, String title, String line) {
        return new Dialog(layers, icon, level, title, line);
    }

    private VBox field(String key, TextField field) {
        var label = new Label(texts.get(key));
        label.setLabelFor(field);
        field.setAccessibleText(label.getText());
        var box = new VBox(label, field);
        box.getStyleClass().add("option-field");
        return box;
    }

    private RadioButton choice(ToggleGroup group, String key) {
        var button = new RadioButton(texts.get(key));
        button.setToggleGroup(group);
        return button;
    }

    private static TextField nameField(String text) {
        var field = new TextField(text);
        field.setId("listName");
        field.textProperty()
                .subscribe(now -> {
                    if (now.length() > LONGEST_NAME) {
                        field.setText(now.substring(0, LONGEST_NAME));
                    }
                });
        return field;
    }

    private static void onlyWith(Button button, ObservableValue<Boolean> allowed) {
        button.disableProperty().bind(allowed.map(yes -> !yes));
    }
}
