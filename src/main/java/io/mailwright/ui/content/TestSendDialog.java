package io.mailwright.ui.content;

import io.mailwright.domain.MailList;
import io.mailwright.ui.content.TestSendViewModel.Answer;
import io.mailwright.ui.content.TestSendViewModel.Question;
import io.mailwright.ui.control.Dialog;
import io.mailwright.ui.control.Layers;
import io.mailwright.ui.text.Texts;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.function.BiConsumer;

/** Asks to whom test copies go, and as whom. */
final class TestSendDialog {
    private final Texts texts = Texts.of(TestSendDialog.class);
    private final TestSendViewModel model;
    private final Layers layers;
    private final TextField to = new TextField();
    private final TextField as = new TextField();
    private final TextField base = new TextField();
    private final ComboBox<MailList> list = new ComboBox<>();

    TestSendDialog(TestSendViewModel model, Layers layers) {
        this.model = model;
        this.layers = layers;
    }

    /**
     * Asks; {@code answered} gets the dialog, to be closed or told why not, and the answer.
     *
     * @param person whose values are offered; empty for nobody
     */
    void show(Question question, String person, BiConsumer<Dialog, Answer> answered) {
        var dialog =
                new Dialog(
                        layers,
                        "fth-mail",
                        "accent",
                        texts.get("test.send"),
                        texts.get("test.line"));
        to.setId("testTo");
        as.setId("testAs");
        as.setText(person);
        list.setId("testList");
        list.setItems(FXCollections.observableList(question.lists()));
        list.setConverter(new ListName());
        list.setMaxWidth(Double.MAX_VALUE);
        list.getSelectionModel().selectFirst();
        base.setText(question.base());
        base.setPromptText(texts.get("publish.base.prompt"));
        add(dialog, texts.get("test.to"), to);
        add(dialog, texts.get("test.as"), as);
        add(dialog, texts.get("test.list"), list);
        if (question.hasPictures()) {
            add(dialog, texts.get("publish.base"), base);
        }
        var send =
                dialog.foot(
                        texts.get("cancel"),
                        texts.get("test.go"),
                        () -> answered.accept(dialog, answer()));
        send.setId("testGo");
        dialog.busyWhile(model.sendingProperty());
        send.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> isWanting(question),
                                to.textProperty(),
                                as.textProperty(),
                                base.textProperty(),
                                list.valueProperty()));
        dialog.show(to);
    }

    private boolean isWanting(Question question) {
        return to.getText().isBlank()
                || as.getText().isBlank()
                || list.getValue() == null
                || (question.hasPictures() && base.getText().isBlank());
    }

    private Answer answer() {
        return new Answer(to.getText(), as.getText(), list.getValue().id(), base.getText());
    }

    private static void add(Dialog dialog, String words, Control field) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(VBox.USE_PREF_SIZE);
        label.setLabelFor(field);
        field.setAccessibleText(words);
        var both = new VBox(label, field);
        both.getStyleClass().add("option-field");
        dialog.body().getChildren().add(both);
    }

    /** What a list is called. */
    private static final class ListName extends StringConverter<@Nullable MailList> {
        @Override
        public String toString(@Nullable MailList one) {
            return one == null ? "" : one.name();
        }

        @Override
        public @Nullable MailList fromString(String name) {
            return null;
        }
    }
}
