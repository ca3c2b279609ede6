package io.mailwright.ui.control;

import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What lies above the window's frame: dialogs on a scrim, and popovers. A layer takes the focus,
 * keeps it inside and gives it back; Escape closes the top one. FX thread only.
 */
public final class Layers extends StackPane {
    private static final Duration TOAST_TIME = Duration.seconds(10);
    private static final Insets TOAST_PLACE = new Insets(0, 0, 38, 12);
    private final Deque<Layer> open = new ArrayDeque<>();

    /** The layers above {@code beneath}. */
    public Layers(Node beneath) {
        getChildren().add(beneath);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::keepFocusInside);
        addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    }

    /** Shows a dialog in the middle, everything else dimmed. */
    public void showDialog(Region dialog, Node first) {
        var scrim = new Region();
        scrim.getStyleClass().add("scrim");
        scrim.setOnMousePressed(Event::consume);
        dialog.setMaxHeight(USE_PREF_SIZE);
        show(new StackPane(scrim, dialog), first);
    }

    /** Shows a popover at a place of the window; a click beside it closes it. */
    public void showPopover(Region popover, double x, double y, Node first) {
        popover.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(popover, Pos.TOP_LEFT);
        popover.setTranslateX(x);
        popover.setTranslateY(y);
        var beside = new Region();
        beside.setOnMousePressed(_ -> closeTop());
        show(new StackPane(beside, popover), first);
    }

    /** Says one line at the bottom left for ten seconds, with one thing to do about it. */
    public void toast(String words, String action, Runnable run) {
        getChildren().removeIf(node -> node.getStyleClass().contains("toast"));
        var button = new Button(action);
        button.getStyleClass().add("flat");
        var toast = new HBox(new Label(words), button);
        toast.getStyleClass().add("toast");
        toast.setMaxWidth(USE_PREF_SIZE);
        StackPane.setAlignment(toast, Pos.BOTTOM_LEFT);
        StackPane.setMargin(toast, TOAST_PLACE);
        button.setOnAction(_ -> {
            getChildren().remove(toast);
            run.run();
        });
        getChildren().add(toast);
        var time = new PauseTransition(TOAST_TIME);
        time.setOnFinished(_ -> getChildren().remove(toast));
        time.play();
    }

    /** Closes the layer that holds {@code content}, and those above it. */
    public void close(Node content) {
        while (!open.isEmpty()) {
            boolean holds = isInside(content, open.peek().node());
            closeTop();
            if (holds) {
                return;
            }
        }
    }

    /** Closes the top layer, if any. */
    public void closeTop() {
        if (!open.isEmpty()) {
            var layer = open.pop();
            getChildren().remove(layer.node());
            var focus = layer.before();
            if (focus != null) {
                focus.requestFocus();
            }
        }
    }

    /** Whether anything lies above the frame. */
    public boolean isCovered() {
        return !open.isEmpty();
    }

    private void show(Parent node, Node first) {
        var scene = getScene();
        open.push(new Layer(node, first, scene == null ? null : scene.getFocusOwner()));
        getChildren().add(node);
        first.requestFocus();
    }

    private void keepFocusInside(@Nullable Node focused) {
        var top = open.peek();
        if (top != null && focused != null && !isInside(focused, top.node())) {
            top.first().requestFocus();
        }
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && isCovered()) {
            closeTop();
            event.consume();
        }
    }

    private static boolean isInside(Node node, Node outer) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private record Layer(Parent node, Node first, @Nullable Node before) {}
}
