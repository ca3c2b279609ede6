package io.mailwright.ui.shell;

import javafx.beans.property.DoubleProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/**
 * Makes menus, lists of choices and tooltips as large as the window they belong to: each is a
 * window of its own, which the window's zoom does not reach. FX thread only.
 */
final class PopupZoom {
    private final Scene scene;
    private final DoubleProperty factor;

    private PopupZoom(Scene scene, DoubleProperty factor) {
        this.scene = scene;
        this.factor = factor;
    }

    /** Follows the popups of one window, as long as there is a program. */
    static void follow(Scene scene, DoubleProperty factor) {
        var zoom = new PopupZoom(scene, factor);
        Window.getWindows().addListener(zoom::shown);
    }

    private void shown(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            for (var window : change.getAddedSubList()) {
                if (window instanceof PopupWindow popup && isOurs(popup)) {
                    popup.getScene().getRoot().getChildrenUnmodifiable().forEach(this::enlarge);
                }
            }
        }
    }

    private boolean isOurs(PopupWindow popup) {
        @Nullable Window at = popup;
        while (at instanceof PopupWindow above) {
            at = above.getOwnerWindow();
        }
        return at != null && scene.equals(at.getScene());
    }

    /** Popups are shown again and again; each is enlarged once. */
    private void enlarge(Node content) {
        if (content.getTransforms().stream().noneMatch(Scale.class::isInstance)) {
            var scale = new Scale();
            scale.xProperty().bind(factor);
            scale.yProperty().bind(factor);
            content.getTransforms().add(scale);
        }
    }
}
