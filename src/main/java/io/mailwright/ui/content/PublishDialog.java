package io.mailwright.ui.content;

import io.mailwright.ui.control.Dialog;
import io.mailwright.ui.control.Layers;
import io.mailwright.ui.text.Texts;

import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/** Asks how an e-mail is to be published, and says that it stays. */
final class PublishDialog {
    private static final Texts TEXTS = Texts.of(PublishDialog.class);

    private PublishDialog() {}

    static void show(
            Layers layers, Publishing.Question question, Consumer<Publishing.Answer> answered) {
        var dialog =
                new Dialog(
                        layers,
                        "fth-upload-cloud",
                        "accent",
                        TEXTS.get("publish.title", question.name()),
                        TEXTS.get("publish.line"));
        var inlined = new CheckBox(TEXTS.get("publish.inlined"));
        inlined.setId("inlined");
        inlined.setWrapText(true);
        var base = new TextField(question.base());
        base.setId("pictureBase");
        base.setPromptText(TEXTS.get("publish.base.prompt"));
        var label = new Label(TEXTS.get("publish.base"));
        label.setLabelFor(base);
        label.setWrapText(true);
        base.setAccessibleText(label.getText());
        dialog.body().getChildren().add(inlined);
        if (question.hasPictures()) {
            var field = new VBox(label, base);
            field.getStyleClass().add("option-field");
            dialog.body().getChildren().add(field);
        }
        var act =
                dialog.foot(
                        TEXTS.get("cancel"),
                        TEXTS.get("publish"),
                        () -> {
                            dialog.close();
                            answered.accept(
                                    new Publishing.Answer(inlined.isSelected(), base.getText()));
                        });
        act.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> question.hasPictures() && base.getText().isBlank(),
                                base.textProperty()));
        dialog.show(inlined);
    }
}
