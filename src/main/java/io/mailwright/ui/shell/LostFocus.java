package io.mailwright.ui.shell;

import io.mailwright.ui.control.Layers;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * Keeps the focus in the screen when the control that had it vanishes, as a button does that ends a
 * step. The toolkit by itself would go to the first control of the window.
 */
final class LostFocus {
    private final Layers layers;
    private final Supplier<@Nullable Node> screen;
    private boolean lost;

    private LostFocus(Layers layers, Supplier<@Nullable Node> screen) {
        this.layers = layers;
        this.screen = screen;
    }

    static void listen(Scene scene, Layers layers, Supplier<@Nullable Node> screen) {
        scene.focusOwnerProperty().subscribe(new LostFocus(layers, screen)::moved);
    }

    /** The toolkit first takes the focus away, and gives it to another control later. */
    private void moved(@Nullable Node before, @Nullable Node now) {
        if (before != null) {
            lost = hasVanished(before);
        }
        var shown = screen.get();
        if (now != null && shown != null && lost) {
            lost = false;
            if (!layers.isCovered() && !isInside(now, shown)) {
                focus(shown);
            }
        }
    }

    /** Puts the focus where work on a screen begins: its table, else its first control. */
    static void focus(Node screen) {
        // Some controls hold what is in them only once they are styled.
        screen.applyCss();
        var table = screen.lookupAll(".table-view").stream().filter(LostFocus::isSeen).findFirst();
        focusFirst(table.orElse(screen));
    }

    /** Moves the focus to the first control inside that takes it; says whether there is one. */
    static boolean focusFirst(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return false;
        }
        if (node.isFocusTraversable()) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(LostFocus::focusFirst);
    }

    private static boolean hasVanished(Node node) {
        return node.getScene() == null || node.isDisabled() || !isSeen(node);
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    static boolean isInside(Node node, Node outer) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (Objects.equals(at, outer)) {
                return true;
            }
        }
        return false;
    }
}
