package io.mailwright.ui.sends;

import io.mailwright.ui.control.Dialog;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where is typed what a send wants typed before the account is asked for it. */
final class ConfirmFields {
    private static final Texts TEXTS = Texts.of(ConfirmFields.class);
    private final Confirmation wanted;
    private final TextField count = new TextField();
    private final TextField name = new TextField();

    /** At the end of a dialog that is not shown yet. */
    ConfirmFields(Dialog dialog, Confirmation wanted) {
        this.wanted = wanted;
        count.setId("typedCount");
        name.setId("typedName");
        if (wanted.asksCount()) {
            add(dialog, count, TEXTS.get("confirm.count", Formats.count(wanted.people())));
        }
        if (wanted.asksName()) {
            add(dialog, name, TEXTS.get("confirm.name", wanted.name()));
        }
    }

    private static void add(Dialog dialog, TextField field, String words) {
        field.setAccessibleText(words);
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setLabelFor(field);
        dialog.body().getChildren().add(new VBox(4, label, field));
    }

    /** Keeps a button off until all of it is typed. */
    void guard(Button go) {
        go.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !wanted.isGiven(count.getText(), name.getText()),
                                count.textProperty(),
                                name.textProperty()));
    }

    /** Where to begin: the first of them, or the button where nothing is to be typed. */
    Control first(Button go) {
        return wanted.asksCount() ? count : wanted.asksName() ? name : go;
    }
}
