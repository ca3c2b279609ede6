package io.mailwright;

import io.mailwright.settings.WindowState.Bounds;

import javafx.geometry.Rectangle2D;

import java.util.Comparator;
import java.util.List;

/** Brings a window back that would lie where no screen is any more. */
final class OnScreen {
    /** So much of a title bar has to be seen for a window to be taken hold of. */
    private static final double GRIP_WIDTH = 120;

    private static final double GRIP_HEIGHT = 24;

    private OnScreen() {}

    /**
     * The place itself if the window can be taken hold of there, else the nearest at which it can;
     * never larger than the screen it is on, unless that is smaller than the smallest window.
     *
     * @param screens without task bars, the main one first; in no order of place
     */
    static Bounds brought(Bounds wanted, List<Rectangle2D> screens) {
        if (screens.isEmpty()) {
            return wanted;
        }
        var screen =
                screens.stream()
                        .filter(one -> overlap(wanted, one) > 0)
                        .max(Comparator.comparingDouble(one -> overlap(wanted, one)))
                        .orElse(screens.getFirst());
        double width = length(wanted.width(), screen.getWidth(), MainWindow.LEAST_WIDTH);
        double height = length(wanted.height(), screen.getHeight(), MainWindow.LEAST_HEIGHT);
        if (screens.stream().anyMatch(one -> canBeHeld(wanted, one))) {
            return new Bounds(wanted.x(), wanted.y(), width, height);
        }
        return new Bounds(
                inside(wanted.x(), screen.getMinX(), screen.getMaxX() - width),
                inside(wanted.y(), screen.getMinY(), screen.getMaxY() - height),
                width,
                height);
    }

    private static double length(double wanted, double screen, double least) {
        return Math.max(least, Math.min(wanted, screen));
    }

    private static double inside(double wanted, double least, double most) {
        return Math.max(least, Math.min(wanted, most));
    }

    private static boolean canBeHeld(Bounds window, Rectangle2D screen) {
        return shared(window.x(), window.width(), screen.getMinX(), screen.getWidth()) >= GRIP_WIDTH
                && shared(window.y(), GRIP_HEIGHT, screen.getMinY(), screen.getHeight())
                        >= GRIP_HEIGHT;
    }

    private static double overlap(Bounds window, Rectangle2D screen) {
        return shared(window.x(), window.width(), screen.getMinX(), screen.getWidth())
                * shared(window.y(), window.height(), screen.getMinY(), screen.getHeight());
    }

    private static double shared(double at, double length, double otherAt, double otherLength) {
        return Math.max(0, Math.min(at + length, otherAt + otherLength) - Math.max(at, otherAt));
    }
}
