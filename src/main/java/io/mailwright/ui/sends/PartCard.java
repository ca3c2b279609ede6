package io.mailwright.ui.sends;

import io.mailwright.ui.text.Texts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

/** One of the parts of a send: what it is now in one line, or open, to be changed. */
final class PartCard extends VBox {
    private final Texts texts = Texts.of(PartCard.class);
    private final int number;
    private final Label words = new Label();
    private final StackPane mark = new StackPane();
    private final HBox step = new HBox();
    private final Button change = new Button();
    private final Region content;
    private final String title;

    PartCard(int number, String title, Region content, Runnable open) {
        this.number = number;
        this.title = title;
        this.content = content;
        getStyleClass().add("card-pane");
        mark.getStyleClass().add("step-mark");
        words.getStyleClass().addAll("small", "muted");
        var name = new Label(title);
        name.getStyleClass().add("strong");
        var both = new VBox(name, words);
        HBox.setHgrow(both, Priority.ALWAYS);
        change.setText(texts.get("change"));
        change.setAccessibleText(texts.get("change.part", title));
        change.getStyleClass().add("flat");
        change.setMinWidth(USE_PREF_SIZE);
        change.setOnAction(_ -> open.run());
        step.getStyleClass().add("step");
        step.setSpacing(12);
        step.getChildren().addAll(mark, both, change);
        getChildren().addAll(step, content);
        setOpen(false);
    }

    /** Says what it is now, and whether that is all it needs. */
    void show(String now, boolean isDone) {
        words.setText(now);
        setAccessibleText(title + ": " + now);
        mark.getChildren()
                .setAll(isDone ? new FontIcon("fth-check") : new Label(String.valueOf(number)));
        step.getStyleClass().setAll("step", isDone ? "done" : "current");
    }

    /** Puts a picture of what it is beside the words. */
    void illustrate(Region picture) {
        step.getChildren().add(2, picture);
    }

    void setOpen(boolean open) {
        content.setVisible(open);
        content.setManaged(open);
        change.setVisible(!open);
        change.setManaged(!open);
    }

    /** Puts the focus on the first of what can be changed. */
    void enter() {
        content.lookupAll("*").stream()
                .filter(node -> node instanceof Control && node.isFocusTraversable())
                .filter(node -> node.isVisible() && !node.isDisabled())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    boolean isOpen() {
        return content.isVisible();
    }

    Button changeButton() {
        return change;
    }
}
