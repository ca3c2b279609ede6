package io.mailwright.ui.sends;

import io.mailwright.domain.Subscriber;
import io.mailwright.domain.content.EmailHeading;
import io.mailwright.ui.control.Dialog;
import io.mailwright.ui.control.Layers;
import io.mailwright.ui.text.Texts;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.function.LongConsumer;

/** Ties Single.fxml to its view model. Decides nothing. */
final class SingleController {
    private final Texts texts = Texts.of(SingleController.class);
    private final SingleViewModel model;
    private final Layers layers;
    private final LongConsumer sent;
    private final Runnable back;
    @FXML private VBox parts;
    @FXML private Label to;
    @FXML private Label refusal;
    @FXML private Label chosen;
    @FXML private Button sendSingle;

    SingleController(SingleViewModel model, Layers layers, LongConsumer sent, Runnable back) {
        this.model = model;
        this.layers = layers;
        this.sent = sent;
        this.back = back;
    }

    @FXML
    void initialize() {
        parts.getChildren().add(new EmailPart(model.emails(), model::choose));
        refusal.textProperty().bind(model.refusalProperty());
        refusal.visibleProperty().bind(refusal.textProperty().isNotEmpty());
        refusal.managedProperty().bind(refusal.visibleProperty());
        model.personProperty().subscribe(this::showPerson);
        model.chosenProperty().subscribe(this::showChosen);
    }

    private void showPerson(@Nullable Subscriber person) {
        to.setText(person == null ? "" : texts.get("single.to", person.email()));
    }

    private void showChosen(@Nullable EmailHeading email) {
        chosen.setText(email == null ? texts.get("email.none") : email.name());
        sendSingle.setDisable(email == null);
    }

    @FXML
    void leave() {
        back.run();
    }

    @FXML
    void confirm() {
        var person = model.personProperty().get();
        var email = model.chosenProperty().get();
        if (person == null || email == null) {
            return;
        }
        var dialog =
                new Dialog(
                        layers,
                        "fth-send",
                        "accent",
                        texts.get("single.confirm", email.name(), person.email()),
                        texts.get("confirm.now.line"));
        var go =
                dialog.foot(
                        texts.get("confirm.back"),
                        texts.get("go.now"),
                        () -> {
                            dialog.close();
                            model.send(sent);
                        });
        go.setId("confirmSingle");
        dialog.show(go);
    }
}
