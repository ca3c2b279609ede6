package io.mailwright.ui.sends;

import io.mailwright.ui.control.Dialog;
import io.mailwright.ui.control.Layers;
import io.mailwright.ui.control.Preview;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.function.LongConsumer;

/** Shows the e-mail of a frozen send, and asks before it leaves. */
final class FrozenDialogs {
    private static final double HEIGHT = 420;
    private final Texts texts = Texts.of(FrozenDialogs.class);
    private final FrozenViewModel model;
    private final Layers layers;
    private final LongConsumer sent;

    FrozenDialogs(FrozenViewModel model, Layers layers, LongConsumer sent) {
        this.model = model;
        this.layers = layers;
        this.sent = sent;
    }

    /** The e-mail as it was frozen. */
    void look() {
        var shown = model.shownProperty().get();
        if (shown == null) {
            return;
        }
        var mail = shown.frozen().mail();
        var dialog = new Dialog(layers, "fth-mail", "accent", mail.name(), mail.subject());
        dialog.widen();
        var preview = new Preview();
        preview.setId("frozenMail");
        preview.setAccessibleText(mail.name());
        preview.setPrefHeight(HEIGHT);
        dialog.body().getChildren().add(preview);
        var close = dialog.closingFoot(texts.get("messages.close"));
        dialog.show(close);
        preview.show(shown.page(), () -> {});
    }

    /** What leaves at once wants the number of people typed. */
    void confirm() {
        var shown = model.shownProperty().get();
        if (shown == null) {
            return;
        }
        var at = shown.frozen().plan().at();
        var people = shown.frozen().people();
        var number = Formats.count(people);
        var dialog =
                new Dialog(
                        layers,
                        "fth-send",
                        "accent",
                        texts.get(at == null ? "confirm.now" : "confirm.later", number),
                        at == null
                                ? texts.get("confirm.now.line")
                                : texts.get("confirm.later.line", Moments.here(at)));
        var typed = new TextField();
        typed.setId("typedCount");
        var label = new Label(texts.get("confirm.count", number));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setLabelFor(typed);
        typed.setAccessibleText(label.getText());
        if (at == null) {
            dialog.body().getChildren().add(new VBox(4, label, typed));
        }
        var go =
                dialog.foot(
                        texts.get("confirm.back"),
                        texts.get(at == null ? "go.now" : "go.later"),
                        () ->
                                model.send(
                                        job -> {
                                            dialog.close();
                                            sent.accept(job);
                                        },
                                        dialog::refuse));
        go.setId("confirmSend");
        dialog.busyWhile(model.sendingProperty());
        if (at == null) {
            go.disableProperty()
                    .bind(
                            typed.textProperty()
                                    .map(text ->
                                            !text.replaceAll("\\D", "")
                                                    .equals(Long.toString(people))));
        }
        dialog.show(at == null ? typed : go);
    }
}
