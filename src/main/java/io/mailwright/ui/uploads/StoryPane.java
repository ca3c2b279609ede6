package io.mailwright.ui.uploads;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;

/** The lines of a story, names beside values; it scrolls, by keyboard too. */
final class StoryPane {
    private final GridPane grid = new GridPane();
    private final ScrollPane pane = new ScrollPane(grid);

    StoryPane(String name) {
        grid.getStyleClass().add("story");
        var names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, values);
        pane.setId("story");
        pane.setAccessibleText(name);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    }

    ScrollPane pane() {
        return pane;
    }

    void show(List<UploadStory.Line> lines) {
        grid.getChildren().clear();
        for (int i = 0; i < lines.size(); i++) {
            var name = new Label(lines.get(i).name());
            name.getStyleClass().add("muted");
            var value = new Label(lines.get(i).value());
            value.setWrapText(true);
            value.setMinHeight(Region.USE_PREF_SIZE);
            grid.addRow(i, name, value);
        }
    }
}
