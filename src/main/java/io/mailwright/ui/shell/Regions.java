package io.mailwright.ui.shell;

import javafx.scene.Parent;

import java.util.List;
import java.util.function.Supplier;

/** Moves the focus among the parts of the window: the rail, the top bar, the screen's sides. */
final class Regions {
    private final Supplier<List<Parent>> shown;

    /**
     * The regions.
     *
     * @param shown those of this moment, in their order
     */
    Regions(Supplier<List<Parent>> shown) {
        this.shown = shown;
    }

    void next() {
        move(1);
    }

    void previous() {
        move(-1);
    }

    /** To the first control of the next region that has one. */
    private void move(int direction) {
        var regions = shown.get();
        int at = 0;
        for (int i = 0; i < regions.size(); i++) {
            if (hasFocus(regions.get(i))) {
                at = i;
            }
        }
        for (int step = 1; step <= regions.size(); step++) {
            var next = regions.get(Math.floorMod(at + step * direction, regions.size()));
            if (LostFocus.focusFirst(next)) {
                return;
            }
        }
    }

    private static boolean hasFocus(Parent region) {
        var scene = region.getScene();
        var focused = scene == null ? null : scene.getFocusOwner();
        return focused != null && LostFocus.isInside(focused, region);
    }
}
