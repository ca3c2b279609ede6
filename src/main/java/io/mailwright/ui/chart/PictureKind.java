package io.mailwright.ui.chart;

import java.util.Locale;

/** As what a picture can be saved. */
enum PictureKind {
    PNG,
    SVG;

    /** {@code png}, after the dot of a file's name. */
    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
