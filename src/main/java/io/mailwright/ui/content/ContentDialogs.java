package io.mailwright.ui.content;

import io.mailwright.domain.content.ItemKind;
import io.mailwright.domain.content.LibraryItem;
import io.mailwright.service.content.LineDiff;
import io.mailwright.ui.content.Shelves.Branch;
import io.mailwright.ui.control.Dialog;
import io.mailwright.ui.control.Layers;
import io.mailwright.ui.text.Texts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** What the Content screen asks before it changes something. */
final class ContentDialogs {
    /** {@code email-send.md} M1, X. */
    private static final int LONGEST_NAME = 100;

    private final Texts texts = Texts.of(ContentDialogs.class);
    private final ContentViewModel model;
    private final Layers layers;
    private final FileChoosing choosing;

    ContentDialogs(ContentViewModel model, Layers layers, FileChoosing choosing) {
        this.model = model;
        this.layers = layers;
        this.choosing = choosing;
    }

    /** Whether what was thrown away is looked at. */
    boolean isDeleted() {
        return model.placeProperty().get() instanceof Place.Deleted;
    }

    /** The folder looked at; {@code null} for none. */
    @Nullable Long folder() {
        return model.placeProperty().get() instanceof Place.In(long folder) ? folder : null;
    }

    /** Asks what a new e-mail or block is called; gives its number to {@code made}. */
    void create(ItemKind kind, LongConsumer made) {
        boolean email = kind == ItemKind.EMAIL;
        askForName(
                new Dialog(
                        layers,
                        "fth-plus",
                        "accent",
                        texts.get(email ? "new.email" : "new.block"),
                        texts.get(email ? "new.email.line" : "new.block.line")),
                "",
                texts.get("new.action"),
                name -> model.changes().create(kind, name, folder(), made));
    }

    /** Asks for pictures and other files, and takes them. */
    void addFiles(Node above) {
        model.changes().addFiles(choosing.files(above), folder());
    }

    /** Asks for files, and makes e-mails of them. */
    void importFiles(Node above) {
        model.changes().bring(choosing.mails(above), folder());
    }

    /** Asks for a file, and puts the chosen e-mail into it. */
    void export(Node above) {
        withOwn(item ->
                choosing.target(above, item.name())
                        .ifPresent(file -> model.changes().export(item, file)));
    }

    void rename() {
        withOwn(item ->
                askForName(
                        new Dialog(
                                layers,
                                "fth-edit-2",
                                "accent",
                                texts.get("rename.title", item.name()),
                                texts.get("rename.line")),
                        item.name(),
                        texts.get("rename"),
                        name -> model.changes().rename(item, name, () -> {})));
    }

    void duplicate() {
        withOwn(item -> {
            if (item.kind() != ItemKind.FILE) {
                model.changes().duplicate(item);
            }
        });
    }

    void delete() {
        withOwn(model.changes()::delete);
    }

    void star() {
        withOwn(model.changes()::star);
    }

    void archive() {
        withOwn(model.changes()::archive);
    }

    void takeBack() {
        if (isDeleted() && model.chosenProperty().get() instanceof Piece.Own own) {
            model.changes().takeBack(own.item().id());
        }
    }

    /** Asks for the folder to put the chosen piece into. */
    void move() {
        withOwn(item -> {
            var dialog =
                    new Dialog(
                            layers,
                            "fth-folder",
                            "accent",
                            texts.get("move.title", item.name()),
                            texts.get("move.line"));
            var list = new ListView<FolderChoice>();
            list.setAccessibleText(texts.get("move.folders"));
            list.getStyleClass().add("move-list");
            list.getItems().setAll(choices());
            list.getSelectionModel().selectFirst();
            dialog.body().getChildren().add(list);
            var act =
                    dialog.foot(
                            texts.get("cancel"),
                            texts.get("move"),
                            () -> {
                                var to = list.getSelectionModel().getSelectedItem();
                                dialog.close();
                                model.changes().move(item, to.folder(), to.words().strip());
                            });
            list.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ENTER) {
                    act.fire();
                }
            });
            dialog.show(list);
        });
    }

    private List<FolderChoice> choices() {
        var choices = new ArrayList<FolderChoice>();
        choices.add(new FolderChoice(null, texts.get("move.none")));
        for (Branch branch : model.shelvesProperty().get().branches()) {
            var words = "    ".repeat(branch.depth()) + branch.folder().name();
            choices.add(new FolderChoice(branch.folder().id(), words));
        }
        return choices;
    }

    void createFolder() {
        askForName(
                new Dialog(
                        layers,
                        "fth-folder-plus",
                        "accent",
                        texts.get("folder.new"),
                        texts.get(folder() == null ? "folder.line" : "folder.line.inside")),
                "",
                texts.get("new.action"),
                name -> model.changes().createFolder(name, folder(), () -> {}));
    }

    void renameFolder() {
        withFolder((id, name) ->
                askForName(
                        new Dialog(
                                layers,
                                "fth-edit-2",
                                "accent",
                                texts.get("rename.title", name),
                                texts.get("folder.rename.line")),
                        name,
                        texts.get("rename"),
                        typed -> model.changes().renameFolder(id, typed, () -> {})));
    }

    void removeFolder() {
        withFolder((id, name) -> {
            var dialog =
                    new Dialog(
                            layers,
                            "fth-trash-2",
                            "warning",
                            texts.get("folder.remove.title", name),
                            texts.get("folder.remove.line"));
            var act =
                    dialog.foot(
                            texts.get("cancel"),
                            texts.get("folder.remove"),
                            () -> {
                                dialog.close();
                                model.changes().removeFolder(id, () -> {});
                            });
            dialog.show(act);
        });
    }

    /** Asks how the chosen piece is to be published. */
    void publish(Publishing.Question question, Consumer<Publishing.Answer> answered) {
        PublishDialog.show(layers, question, answered);
    }

    /** Shows how a version differs from the one before it. */
    void showDifference(int version, List<LineDiff.Line> lines) {
        DifferenceSheet.show(layers, version, lines);
    }

    private void withOwn(Consumer<LibraryItem> then) {
        if (!isDeleted() && model.chosenProperty().get() instanceof Piece.Own own) {
            then.accept(own.item());
        }
    }

    private void withFolder(FolderUse then) {
        var id = folder();
        model.shelvesProperty().get().folders().stream()
                .filter(folder -> id != null && folder.id() == id)
                .findFirst()
                .ifPresent(folder -> then.of(folder.id(), folder.name()));
    }

    private void askForName(Dialog dialog, String now, String action, Consumer<String> done) {
        var field = new TextField(now);
        field.setId("contentName");
        field.textProperty()
                .subscribe(typed -> {
                    if (typed.length() > LONGEST_NAME) {
                        field.setText(typed.substring(0, LONGEST_NAME));
                    }
                });
        var label = new Label(texts.get("name"));
        label.setLabelFor(field);
        field.setAccessibleText(label.getText());
        var box = new VBox(label, field);
        box.getStyleClass().add("option-field");
        dialog.body().getChildren().add(box);
        var act =
                dialog.foot(
                        texts.get("cancel"),
                        action,
                        () -> {
                            dialog.close();
                            done.accept(field.getText());
                        });
        act.disableProperty()
                .bind(field.textProperty().map(text -> text.isBlank() || text.strip().equals(now)));
        dialog.show(field);
        field.selectAll();
    }

    /** Something that is done with a folder. */
    @FunctionalInterface
    private interface FolderUse {
        void of(long id, String name);
    }

    /** A folder as it is offered; {@code null} for none. */
    private record FolderChoice(@Nullable Long folder, String words) {
        @Override
        public String toString() {
            return words;
        }
    }
}
