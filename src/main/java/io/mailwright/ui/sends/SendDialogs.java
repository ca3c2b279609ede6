package io.mailwright.ui.sends;

import io.mailwright.domain.send.Rehearsed;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.ui.control.Dialog;
import io.mailwright.ui.control.Layers;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** The last look at a send, and a look into the messages of its rehearsal. */
final class SendDialogs {
    private static final double HEIGHT = 150;
    private final Texts texts = Texts.of(SendDialogs.class);
    private final SendViewModel model;
    private final Messages messages;
    private final Layers layers;
    private final LongConsumer sent;
    private final Consumer<Path> frozenDoor;
    private final long many;

    /**
     * The dialogs, none of them shown.
     *
     * @param many people over that the name has to be typed too
     */
    SendDialogs(SendViewModel model, Frame frame, LongConsumer sent, long many) {
        this.model = model;
        this.messages = new Messages(frame.jobs());
        this.layers = frame.layers();
        this.sent = sent;
        this.frozenDoor = file -> frame.navigator().open(FrozenScreen.class, file);
        this.many = many;
    }

    /** Asks before the account is asked: what leaves at once wants the number of people typed. */
    void confirm() {
        var prepared = model.preparedProperty().get();
        var draft = model.draftProperty().get();
        if (prepared == null
                || draft == null
                || prepared.mail() == null
                || !prepared.plan().equals(draft.plan())) {
            return;
        }
        var at = prepared.plan().at();
        var dialog =
                new Dialog(
                        layers,
                        "fth-send",
                        "accent",
                        texts.get(at == null ? "confirm.now" : "confirm.later", prepared.people()),
                        at == null
                                ? texts.get("confirm.now.line")
                                : texts.get("confirm.later.line", Moments.here(at)));
        fact(dialog, texts.get("part.email"), prepared.mail().name());
        fact(dialog, texts.get("confirm.subject"), prepared.mail().subject());
        fact(dialog, texts.get("frozen.from"), from(prepared.plan()));
        fact(dialog, texts.get("audience.to"), named(prepared.plan().lists()));
        if (!prepared.plan().suppressed().isEmpty()) {
            fact(dialog, texts.get("audience.without"), named(prepared.plan().suppressed()));
        }
        fact(dialog, texts.get("frozen.account"), model.account());
        if (at != null) {
            fact(
                    dialog,
                    texts.get("part.schedule"),
                    texts.get(
                            "when.later",
                            Moments.date(at),
                            Moments.time(at),
                            Moments.zone().getId()));
        }
        var safety = prepared.safety();
        fact(dialog, texts.get("safety"), safety == null ? "–" : String.valueOf(safety.score()));
        var typed =
                new ConfirmFields(
                        dialog,
                        new Confirmation(prepared.people(), draft.name(), at == null, many));
        var go =
                dialog.foot(
                        texts.get("confirm.back"),
                        texts.get(at == null ? "go.now" : "go.later"),
                        () ->
                                model.send(
                                        prepared.plan(),
                                        job -> {
                                            dialog.close();
                                            sent.accept(job);
                                        },
                                        dialog::refuse));
        go.setId("confirmSend");
        dialog.busyWhile(model.sendingProperty());
        typed.guard(go);
        dialog.show(typed.first(go));
    }

    private String from(SendPlan plan) {
        var from = plan.from();
        var address = from.email().isEmpty() ? texts.get("sender.account") : from.email();
        return from.name().isEmpty() ? address : from.name() + ", " + address;
    }

    private String named(List<Long> ids) {
        return model.places().stream()
                .filter(place -> ids.contains(place.id()))
                .map(Place::name)
                .collect(Collectors.joining(", "));
    }

    private static void fact(Dialog dialog, String name, String value) {
        var label = new Label(name);
        label.getStyleClass().add("muted");
        label.setMinWidth(96);
        var words = new Label(value);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        dialog.body().getChildren().add(new HBox(8, label, words));
    }

    /** Asks for a file, and freezes the send in it. */
    void freeze(Node above) {
        var draft = model.draftProperty().get();
        if (draft != null) {
            new FrozenFiles()
                    .target(above, draft.name())
                    .ifPresent(file -> model.freeze(file, this::frozen));
        }
    }

    private void frozen(Path file) {
        layers.toast(
                texts.get("frozen.done", String.valueOf(file.getFileName())),
                texts.get("frozen.show"),
                () -> frozenDoor.accept(file));
    }

    /** Every message of the last rehearsal, those that could not be made first. */
    void messages() {
        var rehearsed = model.rehearsedProperty().get();
        if (rehearsed == null) {
            return;
        }
        var dialog =
                new Dialog(
                        layers,
                        "fth-play-circle",
                        "accent",
                        texts.get("messages"),
                        texts.get("messages.line", Formats.count(rehearsed.messages().size())));
        var list = new ListView<>(FXCollections.observableList(messages.sorted(rehearsed)));
        list.setId("messages");
        list.setAccessibleText(texts.get("messages"));
        list.setPrefHeight(HEIGHT);
        list.setCellFactory(_ -> new Cell());
        var text = new TextArea();
        text.setId("messageText");
        text.setEditable(false);
        text.setWrapText(true);
        text.setAccessibleText(texts.get("messages.text"));
        text.setPrefHeight(HEIGHT);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(chosen ->
                        Optional.ofNullable(chosen)
                                .ifPresent(one -> messages.read(one, text::setText)));
        dialog.body().getChildren().addAll(list, text);
        dialog.closingFoot(texts.get("messages.close"));
        dialog.show(list);
        list.getSelectionModel().selectFirst();
    }

    private final class Cell extends ListCell<Rehearsed.Message> {
        @Override
        protected void updateItem(Rehearsed.Message message, boolean isEmpty) {
            super.updateItem(message, isEmpty);
            setText(isEmpty ? "" : words(message));
        }

        private String words(Rehearsed.Message message) {
            return message.why() == null
                    ? texts.get("message.built", message.email(), Formats.size(message.bytes()))
                    : texts.get("message.failed", message.email(), message.reason());
        }
    }
}
