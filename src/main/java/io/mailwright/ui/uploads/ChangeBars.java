package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.CheckGroup;
import io.mailwright.ui.control.Meter;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** How many values of each attribute would change, as bars. */
final class ChangeBars extends VBox {
    private static final int MOST = 6;

    private final Texts texts;

    ChangeBars(Texts texts) {
        this.texts = texts;
        getStyleClass().add("change-bars");
    }

    /**
     * Shows them, or nothing if nothing changes.
     *
     * @param changes the most first
     * @param rows in the file that would change
     */
    void show(List<CheckGroup> changes, long rows) {
        setVisible(!changes.isEmpty());
        setManaged(!changes.isEmpty());
        var all = new ArrayList<Node>();
        var title = new Label(texts.get("check.changes"));
        title.getStyleClass().add("section-title");
        all.add(title);
        changes.stream().limit(MOST).forEach(one -> all.add(bar(one, rows)));
        getChildren().setAll(all);
    }

    private static HBox bar(CheckGroup one, long rows) {
        var name = new Label(one.column());
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var meter = new Meter();
        meter.setMinWidth(Region.USE_PREF_SIZE);
        meter.show((double) one.rows() / Math.max(1, rows), -1);
        var count = new Label(Formats.count(one.rows()));
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.getStyleClass().addAll("number", "muted");
        var bar = new HBox(name, meter, count);
        bar.getStyleClass().add("change-bar");
        return bar;
    }
}
