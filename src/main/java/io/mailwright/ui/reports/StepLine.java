package io.mailwright.ui.reports;

import io.mailwright.ui.text.Texts;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.util.function.BiConsumer;

/**
 * What there was in the step of time that is chosen on a chart, each number leading to its people.
 */
final class StepLine extends HBox {
    private final Texts texts;
    private final Label when = new Label();
    private final Hyperlink opens = new Hyperlink();
    private final Hyperlink clicks = new Hyperlink();
    private Reactions.@Nullable Step step;

    /**
     * A line without anything.
     *
     * @param door shows the people behind a number
     */
    StepLine(BiConsumer<Kpi, Reactions.Step> door, Texts texts) {
        this.texts = texts;
        when.setId("stepWhen");
        when.getStyleClass().addAll("small", "muted");
        opens.setId("stepOpens");
        clicks.setId("stepClicks");
        opens.setOnAction(_ -> open(door, Kpi.OPENED));
        clicks.setOnAction(_ -> open(door, Kpi.CLICKED));
        getStyleClass().add("chosen-step");
        getChildren().setAll(when, opens, clicks);
    }

    private void open(BiConsumer<Kpi, Reactions.Step> door, Kpi number) {
        if (step != null) {
            door.accept(number, step);
        }
    }

    void show(Reactions reactions, Reactions.Step shown) {
        step = shown;
        when.setText(Behind.words(reactions.among(shown), texts));
        opens.setText(texts.get("week.opens", shown.opens()));
        opens.setDisable(shown.opens() == 0);
        clicks.setText(texts.get("week.clicks", shown.clicks()));
        clicks.setDisable(shown.clicks() == 0);
    }

    /** All of it, to be spoken. */
    String words() {
        return String.join(" \u00b7 ", when.getText(), opens.getText(), clicks.getText());
    }

    /** Shows who opened then, or else who clicked. */
    void open() {
        (opens.isDisable() ? clicks : opens).fire();
    }
}
