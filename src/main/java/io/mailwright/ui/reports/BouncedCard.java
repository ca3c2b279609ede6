package io.mailwright.ui.reports;

import io.mailwright.ui.control.Meter;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How many messages came back, and what for, as bars; all of them lead to their people. */
final class BouncedCard extends VBox {
    private final Texts texts;
    private final Hyperlink people = new Hyperlink();
    private final VBox bars = new VBox();

    /**
     * The card.
     *
     * @param door shows the people whose messages came back
     */
    BouncedCard(Runnable door, Texts texts) {
        this.texts = texts;
        people.setId("bounced");
        people.setOnAction(_ -> door.run());
        bars.setId("bounceBars");
        bars.getStyleClass().add("bar-list");
        var title = new Label(texts.get("kpi.bounced"));
        title.getStyleClass().add("section-title");
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var head = new HBox(title, room, people);
        head.getStyleClass().add("toolbar");
        getStyleClass().addAll("card-pane", "side-card");
        getChildren().setAll(head, bars);
    }

    void show(Loaded loaded) {
        var job = loaded.send().report();
        people.setText(texts.get("people", job.bounces()));
        var shown = BounceBar.of(job, loaded.parts().bounces(), texts);
        long most = shown.stream().mapToLong(BounceBar::people).max().orElse(0);
        bars.getChildren().setAll(shown.stream().map(bar -> row(bar, Math.max(1, most))).toList());
    }

    private static HBox row(BounceBar bar, long most) {
        var word = new Label(bar.words());
        word.getStyleClass().add("bar-name");
        var meter = new Meter();
        meter.getStyleClass().add(bar.style());
        meter.show((double) bar.people() / most, -1);
        HBox.setHgrow(meter, Priority.ALWAYS);
        var amount = new Label(Formats.count(bar.people()));
        amount.getStyleClass().addAll("muted", "amount");
        var row = new HBox(word, meter, amount);
        row.getStyleClass().addAll("detail-row", "compact");
        return row;
    }
}
