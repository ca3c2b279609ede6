package io.mailwright.ui.subscribers;

import io.mailwright.domain.MailList;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.ui.control.Dialog;
import io.mailwright.ui.control.Layers;
import io.mailwright.ui.text.Texts;

import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Asks who is to be added, and onto which list. */
final class AddPersonDialog {
    private static final double NAMES = 120;
    private final AddPersonViewModel model;
    private final Texts texts;
    private final Dialog dialog;

    AddPersonDialog(AddPersonViewModel model, Layers layers, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.dialog =
                new Dialog(
                        layers,
                        "fth-user-plus",
                        "accent",
                        texts.get("add.title"),
                        texts.get("add.line"));
    }

    /** Shows it; {@code then} gets whoever was added. */
    void show(List<MailList> lists, Consumer<SubscriberDetail> then) {
        var choice =
                new ComboBox<MailList>(
                        FXCollections.observableArrayList(OfferedLists.usable(lists)));
        choice.setId("listOfNew");
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setAccessibleText(texts.get("add.list"));
        choice.setPromptText(texts.get("add.list.prompt"));
        choice.setConverter(new ListName());
        choice.valueProperty().bindBidirectional(model.listProperty());
        var rows =
                model.form().fields().stream()
                        .sorted(Comparator.comparing(field -> !field.isAddress()))
                        .map(FieldRow::new)
                        .toList();
        dialog.body().getChildren().add(form(choice, rows));
        model.refusalProperty().subscribe(dialog::refuse);
        dialog.busyWhile(model.busyProperty());
        var add =
                dialog.foot(
                        texts.get("add.cancel"),
                        texts.get("add.action"),
                        () ->
                                model.add(person -> {
                                    dialog.close();
                                    then.accept(person);
                                }));
        add.disableProperty().bind(model.canAdd().not());
        dialog.show(rows.isEmpty() ? choice : rows.getFirst().input());
    }

    private ScrollPane form(ComboBox<MailList> choice, List<FieldRow> rows) {
        var grid = new GridPane();
        grid.getStyleClass().add("form");
        var wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(NAMES, NAMES, NAMES), wide);
        var name = new Label(texts.get("add.list"));
        name.getStyleClass().add("field-label");
        name.setLabelFor(choice);
        int at = 0;
        for (var row : rows) {
            row.into(grid, at++);
            if (at == 1) {
                grid.addRow(at++, name, new VBox(choice));
            }
        }
        var scroll = new ScrollPane(grid);
        scroll.getStyleClass().add("form-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private static final class ListName extends StringConverter<MailList> {
        @Override
        public String toString(@Nullable MailList list) {
            return list == null ? "" : list.name();
        }

        @Override
        public @Nullable MailList fromString(String name) {
            return null;
        }
    }
}
