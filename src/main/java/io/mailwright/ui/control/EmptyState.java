package io.mailwright.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What stands where nothing is yet, or nothing matches: what goes here and how to begin. Usable
 * from FXML. FX thread only.
 */
public final class EmptyState extends VBox {
    private final FontIcon icon = new FontIcon("fth-inbox");
    private final Label title = new Label();
    private final Label words = new Label();
    private final HBox actions = new HBox();

    public EmptyState() {
        getStyleClass().add("empty");
        var mark = new StackPane(icon);
        mark.getStyleClass().add("empty-mark");
        title.getStyleClass().add("empty-title");
        words.getStyleClass().addAll("empty-words", "muted");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        actions.getStyleClass().add("empty-actions");
        actions.setAlignment(Pos.CENTER);
        getChildren().addAll(mark, title, words, actions);
    }

    /** The Feather icon, such as {@code fth-list}. */
    public void setIcon(String literal) {
        icon.setIconLiteral(literal);
    }

    public String getIcon() {
        return icon.getIconLiteral();
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    public String getTitle() {
        return title.getText();
    }

    public void setWords(String text) {
        words.setText(text);
    }

    public String getWords() {
        return words.getText();
    }

    /** Adds a button; the first one carries the accent. */
    public Button action(String text, String iconLiteral, Runnable run) {
        var button = new Button(text, new FontIcon(iconLiteral));
        button.getStyleClass().add("large");
        if (actions.getChildren().isEmpty()) {
            button.getStyleClass().add("accent");
        }
        button.setOnAction(_ -> run.run());
        actions.getChildren().add(button);
        return button;
    }
}
