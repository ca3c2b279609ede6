package io.mailwright.ui.subscribers;

import io.mailwright.domain.tracking.SubscriberHistory.Entry;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One thing that became of a message to a person, and when. */
final class EventLine extends HBox {
    EventLine(Entry entry, Texts texts) {
        var event = entry.event();
        var words = new Label(EventWords.of(entry, texts));
        words.setTooltip(new Tooltip(words.getText()));
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var when = new Label(Formats.when(event.at()));
        when.getStyleClass().addAll("small", "muted");
        when.setMinWidth(USE_PREF_SIZE);
        when.setTooltip(new Tooltip(Formats.whole(event.at())));
        getStyleClass().addAll("detail-row", "compact");
        getChildren().setAll(words, room, when);
    }
}
