package io.mailwright.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A state as dot and word: never by colour alone. FX thread only. */
public final class StatusLabel extends Label {
    public StatusLabel() {
        var dot = new Region();
        dot.getStyleClass().add("status-dot");
        setGraphic(dot);
        getStyleClass().add("status");
    }

    /**
     * Shows a state.
     *
     * @param name its style class, such as {@code active}, {@code held}, {@code failed}
     */
    public void show(String name, String words) {
        getStyleClass().setAll("label", "status", name);
        setText(words);
    }
}
