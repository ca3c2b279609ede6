package io.mailwright.ui.sends;

import io.mailwright.ui.text.Texts;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Has test copies sent before the send itself. */
final class TestPart extends VBox {
    private final Texts texts = Texts.of(TestPart.class);

    TestPart(SendViewModel model, TestCopies copies) {
        var to = field("testTo", texts.get("test.to"));
        var as = field("testAs", texts.get("test.as"));
        var send = new Button(texts.get("test.send"));
        send.setId("testSend");
        send.setOnAction(_ -> {
            var prepared = model.preparedProperty().get();
            if (prepared != null) {
                copies.send(prepared, to.getText(), as.getText());
            }
        });
        var outcome = new Label();
        outcome.setId("testOutcome");
        outcome.setWrapText(true);
        outcome.setMinHeight(USE_PREF_SIZE);
        outcome.getStyleClass().addAll("small", "muted");
        outcome.textProperty().bind(copies.outcomeProperty());
        setSpacing(8);
        getChildren().addAll(send, outcome);
    }

    private TextField field(String id, String words) {
        var field = new TextField();
        field.setId(id);
        field.setAccessibleText(words);
        var label = new Label(words);
        label.getStyleClass().add("small");
        label.setWrapText(true);
        label.setLabelFor(field);
        getChildren().add(new VBox(4, label, field));
        return field;
    }
}
