package io.mailwright.ui.uploads;

import io.mailwright.ui.text.Formats;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** What the check found: its name, what can be done, and the number of rows. */
final class EntryCell extends ListCell<CheckEntry> {
    private final CheckWords words;
    private final Label title = new Label();
    private final Label note = new Label();
    private final Label count = new Label();
    private final HBox content;

    EntryCell(CheckWords words) {
        this.words = words;
        title.getStyleClass().add("strong");
        note.getStyleClass().addAll("small", "muted");
        count.getStyleClass().add("count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var texts = new VBox(title, note);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        content = new HBox(texts, count);
        content.getStyleClass().add("toolbar");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable CheckEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        setGraphic(empty || entry == null ? null : content);
        if (!empty && entry != null) {
            title.setText(words.title(entry));
            note.setText(words.note(entry));
            count.setText(Formats.count(entry.rows()));
            setAccessibleText(title.getText() + " " + note.getText() + " " + count.getText());
        }
    }
}
