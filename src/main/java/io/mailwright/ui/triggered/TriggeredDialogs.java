package io.mailwright.ui.triggered;

import io.mailwright.domain.content.EmailHeading;
import io.mailwright.domain.send.TriggeredBatch;
import io.mailwright.domain.send.TriggeredPeople;
import io.mailwright.domain.send.TriggeredRow;
import io.mailwright.ui.control.Dialog;
import io.mailwright.ui.control.FileKind;
import io.mailwright.ui.control.Layers;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;
import io.mailwright.ui.triggered.NewDefinition.ListChoice;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.function.Function;

/** Asks for a new definition, before messages leave, and shows what became of them. */
final class TriggeredDialogs {
    private static final double HEIGHT = 260;
    private final Texts texts = Texts.of(TriggeredDialogs.class);
    private final TriggeredViewModel model;
    private final FireViewModel fire;
    private final Layers layers;

    TriggeredDialogs(TriggeredViewModel model, FireViewModel fire, Layers layers) {
        this.model = model;
        this.fire = fire;
        this.layers = layers;
    }

    /** Asks what a definition is to be called, and what it sends. */
    void add() {
        var dialog =
                new Dialog(layers, "fth-plus", "accent", texts.get("new"), texts.get("new.line"));
        var key = new TextField();
        var name = new TextField();
        var email = choice(model.emails(), EmailHeading::name);
        var list = choice(model.lists(), ListChoice::name);
        var there = new CheckBox(texts.get("new.there"));
        there.setId("isThere");
        there.setWrapText(true);
        place(dialog, "definitionKey", texts.get("new.key"), key);
        place(dialog, "definitionName", texts.get("new.name"), name);
        place(dialog, "definitionEmail", texts.get("new.email"), email);
        place(dialog, "definitionList", texts.get("new.list"), list);
        dialog.body().getChildren().add(there);
        list.disableProperty().bind(there.selectedProperty());
        dialog.foot(
                        texts.get("back"),
                        texts.get("new.action"),
                        () ->
                                model.add(
                                        new NewDefinition(
                                                key.getText(),
                                                name.getText(),
                                                email.getValue(),
                                                list.getValue(),
                                                there.isSelected()),
                                        dialog::close,
                                        dialog::refuse))
                .setId("addDefinition");
        dialog.show(key);
    }

    private static <T> ComboBox<T> choice(java.util.List<T> all, Function<T, String> words) {
        var box = new ComboBox<>(FXCollections.observableList(all));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T value) {
                        return value == null ? "" : words.apply(value);
                    }

                    @Override
                    public @Nullable T fromString(String text) {
                        return null;
                    }
                });
        return box;
    }

    private static void place(Dialog dialog, String id, String words, Control field) {
        field.setId(id);
        field.setAccessibleText(words);
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setLabelFor(field);
        dialog.body().getChildren().add(new VBox(4, label, field));
    }

    /** Forgets the chosen definition here, to be taken back. */
    void forget() {
        model.forget(row ->
                layers.toast(
                        texts.get("forgotten", row.key()),
                        texts.get("forgotten.undo"),
                        () -> model.restore(row)));
    }

    /** Asks before one person gets a message. */
    void confirmOne() {
        var dialog =
                new Dialog(
                        layers,
                        "fth-send",
                        "accent",
                        texts.get("confirm.one", fire.addressProperty().get().strip()),
                        texts.get("confirm.line"));
        var go =
                dialog.foot(
                        texts.get("back"),
                        texts.get("send"),
                        () -> {
                            dialog.close();
                            fire.fire();
                        });
        go.setId("confirmFire");
        dialog.show(go);
    }

    /** Has a file chosen, and asks before its people get their messages. */
    void chooseFile(Node above) {
        var chooser = new FileChooser();
        chooser.setTitle(texts.get("file"));
        chooser.getExtensionFilters()
                .addAll(
                        FileKind.of(texts.get("file.kind"), ".csv", ".txt", ".tsv", ".xlsx"),
                        new FileChooser.ExtensionFilter(texts.get("file.any"), "*"));
        var chosen = chooser.showOpenDialog(above.getScene().getWindow());
        if (chosen != null) {
            askFor(chosen.toPath());
        }
    }

    /** The same with a file that was copied. */
    void paste() {
        var files = Clipboard.getSystemClipboard().getFiles();
        if (files != null && !files.isEmpty()) {
            askFor(files.getFirst().toPath());
        }
    }

    /** Looks into a file, and asks before its people get their messages: their number is typed. */
    private void askFor(Path file) {
        fire.look(file, this::confirm);
    }

    private void confirm(TriggeredPeople people) {
        var number = Formats.count(people.wanted());
        long refused = people.rows().size() - people.wanted();
        var dialog =
                new Dialog(
                        layers,
                        "fth-send",
                        "accent",
                        texts.get("confirm.many", people.wanted()),
                        texts.get("confirm.file", people.file(), refused));
        var typed = new TextField();
        place(dialog, "typedCount", texts.get("confirm.count", number), typed);
        var go =
                dialog.foot(
                        texts.get("back"),
                        texts.get("send"),
                        () -> {
                            dialog.close();
                            fire.send(people);
                        });
        go.setId("confirmFire");
        go.disableProperty()
                .bind(
                        typed.textProperty()
                                .map(text ->
                                        people.wanted() == 0
                                                || !text.replaceAll("\\D", "")
                                                        .equals(Long.toString(people.wanted()))));
        dialog.show(typed);
    }

    /** Shows who got a message, and why the others got none. */
    void results(TriggeredBatch batch) {
        fire.results(batch, this::show);
    }

    private void show(Results results) {
        var batch = results.batch();
        var dialog = new Dialog(layers, "fth-send", "accent", fire.title(batch), fire.words(batch));
        results.reasons()
                .forEach((reason, number) ->
                        dialog.body()
                                .getChildren()
                                .add(
                                        new Label(
                                                texts.get(
                                                        "reason", Formats.count(number), reason))));
        var list = new ListView<>(FXCollections.observableList(results.rows()));
        list.setId("results");
        list.setAccessibleText(texts.get("results"));
        list.setPrefHeight(HEIGHT);
        list.setCellFactory(_ -> new Cell());
        dialog.body().getChildren().add(list);
        if (FireViewModel.isOpen(batch)) {
            dialog.foot(
                            texts.get("close"),
                            texts.get("resume"),
                            () -> {
                                dialog.close();
                                fire.resume(batch);
                            })
                    .setId("resumeBatch");
        } else {
            dialog.closingFoot(texts.get("close"));
        }
        dialog.show(list);
    }

    private final class Cell extends ListCell<TriggeredRow> {
        @Override
        protected void updateItem(TriggeredRow row, boolean isEmpty) {
            super.updateItem(row, isEmpty);
            setText(isEmpty ? "" : fire.words(row));
        }
    }
}
