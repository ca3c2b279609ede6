package io.mailwright.ui.reports;

import io.mailwright.ui.text.Texts;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Map;
import java.util.function.Consumer;

/** An explanation beside the number it explains. */
final class ExplanationSheet extends VBox {
    /** In logical pixels. */
    static final double WIDTH = 392;

    private final Button close = new Button("", new FontIcon("fth-x"));

    ExplanationSheet(Explanation explanation, Texts texts, Consumer<ExplanationSheet> closer) {
        getStyleClass().addAll("popover-pane", "explanation");
        setId("explanation");
        setPrefWidth(WIDTH);
        close.getStyleClass().addAll("flat", "tool");
        close.setAccessibleText(texts.get("explain.close"));
        close.setOnAction(_ -> closer.accept(this));
        var title = new Label(explanation.title());
        title.getStyleClass().add("section-title");
        getChildren().add(row(title, close));
        getChildren().add(wrapped(explanation.formula(), "formula"));
        explanation
                .lines()
                .forEach(line ->
                        getChildren()
                                .add(row(new Label(line.getKey()), new Label(line.getValue()))));
        explanation.notes().forEach(note -> getChildren().add(wrapped(note, "muted")));
        var copy = new Hyperlink(texts.get("explain.copy"));
        copy.setOnAction(_ ->
                Clipboard.getSystemClipboard()
                        .setContent(Map.of(DataFormat.PLAIN_TEXT, explanation.text())));
        getChildren().add(copy);
    }

    /** What has the focus first. */
    Button first() {
        return close;
    }

    private static HBox row(Label name, Region value) {
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var row = new HBox(name, room, value);
        row.getStyleClass().add("explanation-row");
        return row;
    }

    private static Label wrapped(String words, String style) {
        var label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
