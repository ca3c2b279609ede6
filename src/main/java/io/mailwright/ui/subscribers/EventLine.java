package io.mailwright.ui.subscribers;

import io.mailwright.domain.tracking.Happening;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One thing that happened to a person, and when. */
final class EventLine extends HBox {
    EventLine(Happening happening, Texts texts) {
        var words = new Label(HappeningWords.of(happening, texts));
        words.setTooltip(new Tooltip(words.getText()));
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var at = happening.at();
        var when = new Label(at == null ? texts.get("happened.undated") : Formats.when(at));
        when.getStyleClass().addAll("small", "muted");
        when.setMinWidth(USE_PREF_SIZE);
        if (at != null) {
            when.setTooltip(new Tooltip(Formats.whole(at)));
        }
        getStyleClass().addAll("detail-row", "compact");
        getChildren().setAll(words, room, when);
    }
}
