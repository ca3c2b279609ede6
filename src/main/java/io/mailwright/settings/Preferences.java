package io.mailwright.settings;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * What the user chose once and expects to find again.
 *
 * @param theme {@code system}, {@code light} or {@code dark}
 * @param account the one last open; {@code null} for the sample account
 * @param window place and size per account
 */
public record Preferences(String theme, @Nullable String account, Map<String, WindowPlace> window) {
    public static final Preferences DEFAULT = new Preferences("system", null, Map.of());

    public Preferences {
        window = Map.copyOf(window);
    }

    /** Where a window was, in logical pixels, and which screen it showed. */
    public record WindowPlace(
            double x, double y, double width, double height, boolean maximised, String screen) {}
}
