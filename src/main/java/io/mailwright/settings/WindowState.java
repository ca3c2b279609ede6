package io.mailwright.settings;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * How the window of one account was left.
 *
 * @param bounds where it was while it was not maximised; {@code null} if it never was
 */
public record WindowState(@Nullable Bounds bounds, boolean maximised, Layout layout) {
    public static final WindowState NEW = new WindowState(null, false, Layout.STANDARD);

    public WindowState {
        layout = Objects.requireNonNullElse(layout, Layout.STANDARD);
    }

    /** A place on the desktop, in logical pixels. */
    public record Bounds(double x, double y, double width, double height) {}
}
