package io.mailwright.ui.control;

import io.mailwright.ui.text.Texts;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A question on a scrim: mark, title, one line, a body, and a foot with the safe button first and
 * the named action last. It stays open until it is closed, so that a refusal can be said inside it.
 * FX thread only.
 *
 * <pre>{@code
 * var dialog = new Dialog(layers, "fth-plus", "accent", title, line);
 * dialog.body().getChildren().add(field);
 * dialog.foot(cancel, create, () -> model.create(dialog::close, dialog::refuse));
 * dialog.show(field);
 * }</pre>
 */
public final class Dialog {
    private static final Texts TEXTS = Texts.of(Dialog.class);
    private final Layers layers;
    private final VBox pane = new VBox();
    private final VBox body = new VBox();
    private final HBox foot = new HBox();
    private final Label refusal = new Label();

    /**
     * A dialog not yet shown.
     *
     * @param icon a Feather icon, such as {@code fth-trash-2}
     * @param level {@code accent}, {@code warning} or {@code danger}
     * @param line what the question means, in one line
     */
    public Dialog(Layers layers, String icon, String level, String title, String line) {
        this.layers = layers;
        pane.getStyleClass().addAll("popover-pane", "dialog");
        body.getStyleClass().add("dialog-body");
        foot.getStyleClass().add("dialog-foot");
        foot.setAlignment(Pos.CENTER_RIGHT);
        refusal.getStyleClass().add("wrong-words");
        refusal.setWrapText(true);
        refusal.setMinHeight(Region.USE_PREF_SIZE);
        refuse("");
        pane.getChildren().addAll(head(icon, level, title, line), body, foot);
        pane.setAccessibleText(title);
    }

    /** Makes it wide, for lines of text. */
    public void widen() {
        pane.getStyleClass().add("wide");
    }

    /** Where fields and facts go. */
    public VBox body() {
        return body;
    }

    /** A button that closes, focused by Escape's side; and one that acts, fired by Enter. */
    public Button foot(String safe, String action, Runnable run) {
        var keep = new Button(safe);
        keep.getStyleClass().add("large");
        keep.setOnAction(_ -> close());
        var act = new Button(action);
        act.getStyleClass().addAll("large", "accent");
        act.setDefaultButton(true);
        act.setOnAction(_ -> run.run());
        body.getChildren().add(refusal);
        foot.getChildren().setAll(keep, act);
        return act;
    }

    /** As {@link #foot(String, String, Runnable)}, for a deed that cannot be taken back. */
    public Button dangerousFoot(String safe, String action, Runnable run) {
        var act = foot(safe, action, run);
        act.getStyleClass().remove("accent");
        act.getStyleClass().add("danger");
        return act;
    }

    /** A foot with nothing but the way out. */
    public Button closingFoot(String words) {
        var close = new Button(words);
        close.getStyleClass().add("large");
        close.setDefaultButton(true);
        close.setOnAction(_ -> close());
        foot.getChildren().setAll(close);
        return close;
    }

    /** Keeps everything still while the answer is awaited. */
    public void busyWhile(ObservableValue<Boolean> running) {
        body.disableProperty().bind(running);
        foot.disableProperty().bind(running);
    }

    /** Says why it was not done, above the buttons; empty takes the words away. */
    public void refuse(String words) {
        refusal.setText(words);
        refusal.setVisible(!words.isEmpty());
        refusal.setManaged(!words.isEmpty());
    }

    /** Shows it with the focus on {@code first}. */
    public void show(Node first) {
        layers.showDialog(pane, first);
    }

    /** Takes it away. */
    public void close() {
        layers.close(pane);
    }

    private HBox head(String icon, String level, String title, String line) {
        var mark = new StackPane(new FontIcon(icon));
        mark.getStyleClass().addAll("row-mark", level);
        var words = new VBox(wrapped(title, "detail-title"), wrapped(line, "muted"));
        HBox.setHgrow(words, Priority.ALWAYS);
        var cancel = new Button("", new FontIcon("fth-x"));
        cancel.getStyleClass().addAll("flat", "tool");
        cancel.setAccessibleText(TEXTS.get("cancel"));
        cancel.setFocusTraversable(false);
        cancel.setOnAction(_ -> close());
        var head = new HBox(mark, words, cancel);
        head.getStyleClass().add("dialog-head");
        return head;
    }

    private static Label wrapped(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
