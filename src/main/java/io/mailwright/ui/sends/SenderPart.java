package io.mailwright.ui.sends;

import io.mailwright.domain.send.SendPlan;
import io.mailwright.domain.send.Sender;
import io.mailwright.ui.text.Texts;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Says whom a send is from, and in which form it goes. */
final class SenderPart extends VBox {
    private final Texts texts = Texts.of(SenderPart.class);
    private final SendViewModel model;
    private final TextField name = new TextField();
    private final TextField email = new TextField();
    private final TextField additional = new TextField();
    private final CheckBox multipart = new CheckBox();
    private final CheckBox links = new CheckBox();
    private boolean showing;

    SenderPart(SendViewModel model) {
        this.model = model;
        setSpacing(8);
        field("fromName", texts.get("sender.name"), name);
        field("fromEmail", texts.get("sender.email"), email);
        field("additional", texts.get("sender.additional"), additional);
        box("multipart", texts.get("sender.multipart"), multipart);
        box("links", texts.get("sender.links"), links);
    }

    private void field(String id, String words, TextField field) {
        var label = new Label(words);
        label.getStyleClass().add("small");
        label.setLabelFor(field);
        field.setId(id);
        field.setPromptText(field.equals(additional) ? "" : texts.get("sender.account"));
        field.setAccessibleText(words);
        field.setOnAction(_ -> keep());
        field.focusedProperty()
                .subscribe((was, _) -> {
                    if (was) {
                        keep();
                    }
                });
        getChildren().add(new VBox(4, label, field));
    }

    private void box(String id, String words, CheckBox box) {
        box.setId(id);
        box.setText(words);
        box.setWrapText(true);
        box.setOnAction(_ -> keep());
        getChildren().add(box);
    }

    void show(SendPlan plan) {
        showing = true;
        set(name, plan.from().name());
        set(email, plan.from().email());
        set(additional, plan.additional());
        multipart.setSelected(plan.multipart());
        links.setSelected(plan.trackLinks());
        showing = false;
    }

    private static void set(TextField field, String text) {
        if (!field.isFocused()) {
            field.setText(text);
        }
    }

    private void keep() {
        if (!showing) {
            var from = new Sender(name.getText().strip(), email.getText().strip());
            model.set(plan ->
                    plan.withSender(from, additional.getText().strip())
                            .withParts(multipart.isSelected(), links.isSelected()));
        }
    }
}
