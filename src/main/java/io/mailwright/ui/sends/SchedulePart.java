package io.mailwright.ui.sends;

import io.mailwright.domain.send.SendPlan;
import io.mailwright.ui.text.Texts;

import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Says when a send goes, by the account's clock. */
final class SchedulePart extends VBox {
    private final Texts texts = Texts.of(SchedulePart.class);
    private final SendViewModel model;
    private final RadioButton now = new RadioButton();
    private final RadioButton later = new RadioButton();
    private final TextField date = new TextField();
    private final TextField time = new TextField();
    private final Label words = new Label();
    private boolean showing;

    SchedulePart(SendViewModel model) {
        this.model = model;
        var group = new ToggleGroup();
        radio("sendNow", texts.get("schedule.now"), now, group);
        radio("sendLater", texts.get("schedule.later"), later, group);
        field("date", texts.get("schedule.date"), date, 120);
        field("time", texts.get("schedule.time"), time, 140);
        words.setId("scheduleWords");
        words.getStyleClass().addAll("small", "muted");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        setSpacing(8);
        getChildren().addAll(now, later, new HBox(8, date, time), words);
    }

    private void radio(String id, String text, RadioButton button, ToggleGroup group) {
        button.setId(id);
        button.setText(text);
        button.setToggleGroup(group);
        button.setOnAction(_ -> keep());
    }

    private void field(String id, String text, TextField field, double width) {
        field.setId(id);
        field.setPromptText(text);
        field.setAccessibleText(text);
        field.setPrefWidth(width);
        field.disableProperty().bind(later.selectedProperty().not());
        field.textProperty().subscribe(_ -> keep());
    }

    void show(SendPlan plan) {
        var at = plan.at();
        if (at == null && later.isSelected() && !showing && isFocusWithin()) {
            return;
        }
        showing = true;
        (at == null ? now : later).setSelected(true);
        if (at != null && !date.isFocused() && !time.isFocused()) {
            date.setText(Moments.date(at));
            time.setText(Moments.time(at));
        }
        say(at);
        showing = false;
    }

    private void keep() {
        if (showing) {
            return;
        }
        if (now.isSelected()) {
            model.set(plan -> plan.withTime(null));
            say(null);
            return;
        }
        Moments.read(date.getText(), time.getText())
                .ifPresentOrElse(
                        at -> {
                            model.set(plan -> plan.withTime(at));
                            say(at);
                        },
                        () -> words.setText(texts.get("schedule.typed")));
    }

    private void say(@Nullable Instant at) {
        words.setText(
                at == null
                        ? texts.get("schedule.at.once")
                        : texts.get("schedule.at", Moments.zone().getId(), Moments.here(at)));
    }
}
