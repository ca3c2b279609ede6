package io.mailwright.ui.sends;

import io.mailwright.ui.control.Dialog;
import io.mailwright.ui.control.Layers;
import io.mailwright.ui.control.Preview;
import io.mailwright.ui.text.Texts;

import java.util.function.LongConsumer;

/** Shows the e-mail of a frozen send, and asks before it leaves. */
final class FrozenDialogs {
    private static final double HEIGHT = 420;
    private final Texts texts = Texts.of(FrozenDialogs.class);
    private final FrozenViewModel model;
    private final Layers layers;
    private final LongConsumer sent;
    private final long many;

    /**
     * The dialogs, none of them shown.
     *
     * @param many people over that the name has to be typed too
     */
    FrozenDialogs(FrozenViewModel model, Layers layers, LongConsumer sent, long many) {
        this.model = model;
        this.layers = layers;
        this.sent = sent;
        this.many = many;
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

    /** Asks for what has to be typed, as of any other send. */
    void confirm() {
        var shown = model.shownProperty().get();
        if (shown == null) {
            return;
        }
        var at = shown.frozen().plan().at();
        var people = shown.frozen().people();
        var dialog =
                new Dialog(
                        layers,
                        "fth-send",
                        "accent",
                        texts.get(at == null ? "confirm.now" : "confirm.later", people),
                        at == null
                                ? texts.get("confirm.now.line")
                                : texts.get("confirm.later.line", Moments.here(at)));
        var typed =
                new ConfirmFields(
                        dialog, new Confirmation(people, shown.frozen().name(), at == null, many));
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
        typed.guard(go);
        dialog.show(typed.first(go));
    }
}
