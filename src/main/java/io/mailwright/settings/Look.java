package io.mailwright.settings;

import java.util.Objects;

/**
 * How the user wants the window to look, whatever account it shows.
 *
 * @param theme {@code system}, {@code light} or {@code dark}
 * @param zoom from 1 to 1.5; what is out of range is brought into it
 * @param moreContrast stronger outlines
 * @param reduceMotion nothing moves by itself
 */
public record Look(String theme, double zoom, boolean moreContrast, boolean reduceMotion) {
    public static final double LARGEST = 1.5;
    public static final Look DEFAULT = new Look("system", 1, false, false);

    /** What an older file does not say is as usual. */
    public Look {
        theme = Objects.requireNonNullElse(theme, "system");
        zoom = Double.isFinite(zoom) ? Math.clamp(zoom, 1, LARGEST) : 1;
    }
}
