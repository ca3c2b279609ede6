package io.mailwright.ui.engagement;

import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/** One crowd and how many they are; chosen, its people are shown. */
final class CrowdTile extends ToggleButton {
    private final Crowd crowd;
    private final Texts texts;
    private final Label number = new Label("–");

    CrowdTile(Crowd crowd, Texts texts) {
        this.crowd = crowd;
        this.texts = texts;
        setId("crowd-" + crowd.name());
        getStyleClass().addAll("kpi-tile", "crowd-tile");
        number.getStyleClass().add("kpi-number");
        var name = new Label(texts.get("crowd." + crowd.name()));
        name.getStyleClass().add("muted");
        var how = new Label(texts.get("crowd.how." + crowd.name()));
        how.getStyleClass().addAll("small", "muted");
        setGraphic(new VBox(name, number, how));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleText(name.getText());
    }

    Crowd crowd() {
        return crowd;
    }

    void show(long people) {
        number.setText(Formats.count(people));
        setAccessibleText(texts.get("crowd.words", texts.get("crowd." + crowd.name()), people));
    }
}
