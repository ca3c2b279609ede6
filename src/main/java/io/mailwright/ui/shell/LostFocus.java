package io.mailwright.ui.shell;

import io.mailwright.ui.control.Layers;

import javafx.scene.Node;
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

    private LostFocus(Layers layers, Supplier<@Nullable Node> screen) {
        this.layers = layers;
        this.screen = screen;
    }

    static void listen(Scene scene, Layers layers, Supplier<@Nullable Node> screen) {
        scene.focusOwnerProperty().subscribe(new LostFocus(layers, screen)::moved);
    }

    private void moved(@Nullable Node before, @Nullable Node now) {
        var shown = screen.get();
        if (before != null
                && now != null
                && shown != null
                && !layers.isCovered()
                && hasVanished(before)
                && !isInside(now, shown)) {
            focus(shown);
        }
    }

    /** Puts the focus where work on a screen begins: its table, else its first control. */
    static void focus(Node screen) {
        var table = screen.lookup(".table-view");
        Keys.focusFirst(table != null && table.isVisible() ? table : screen);
    }

    private static boolean hasVanished(Node node) {
        if (node.getScene() == null || node.isDisabled()) {
            return true;
        }
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInside(Node node, Node outer) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (Objects.equals(at, outer)) {
                return true;
            }
        }
        return false;
    }
}
