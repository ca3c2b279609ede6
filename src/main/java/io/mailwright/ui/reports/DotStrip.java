package io.mailwright.ui.reports;

import io.mailwright.ui.reports.Usual.Spread;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The rates of all sends as dots on a line, with a band where the middle half of them is, a tick at
 * the median, and one send among them. It is bad, where that is alarming.
 */
final class DotStrip extends Region {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final int MOST = 40;
    private static final double OTHER = 3;
    private static final double THIS = 7;
    private static final double TICK = 1.5;
    private static final double BAND = 8;

    private final Region line = part("strip-line");
    private final Region band = part("strip-band");
    private final Region tick = part("strip-tick");
    private final Region here = part("strip-here");
    private final List<Region> others = new ArrayList<>();
    private @Nullable Spread spread;
    private OptionalDouble rate = OptionalDouble.empty();

    DotStrip() {
        getStyleClass().add("dot-strip");
        here.setVisible(false);
        getChildren().setAll(line, band, tick, here);
    }

    private static Region part(String style) {
        var part = new Region();
        part.getStyleClass().add(style);
        return part;
    }

    /**
     * Shows a send among all.
     *
     * @param shown nothing, if no send has such a rate
     */
    void show(@Nullable Spread shown, OptionalDouble ofThis, boolean isBad) {
        spread = shown;
        rate = ofThis;
        here.pseudoClassStateChanged(BAD, isBad);
        others.clear();
        int dots = shown == null ? 0 : Math.min(MOST, shown.rates().size());
        for (int i = 0; i < dots; i++) {
            others.add(part("strip-dot"));
        }
        getChildren().setAll(line, band);
        getChildren().addAll(others);
        getChildren().addAll(tick, here);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double middle = snapPositionY(getHeight() / 2);
        line.resizeRelocate(0, middle, getWidth(), 1);
        var shown = spread;
        band.setVisible(shown != null);
        tick.setVisible(shown != null);
        here.setVisible(shown != null && rate.isPresent());
        if (shown == null) {
            return;
        }
        double from = place(shown, shown.quarter());
        double to = place(shown, shown.threeQuarters());
        band.resizeRelocate(from, middle - BAND / 2, to - from, BAND);
        tick.resizeRelocate(place(shown, shown.median()), 0, TICK, getHeight());
        for (int i = 0; i < others.size(); i++) {
            var other = shown.rates().get(i * shown.rates().size() / others.size());
            dot(others.get(i), place(shown, other), OTHER);
        }
        dot(here, place(shown, rate.orElse(0)), THIS);
    }

    /** From its left, with room for half a dot at either end. */
    private double place(Spread shown, double one) {
        double least = Math.min(shown.rates().getFirst(), rate.orElse(shown.median()));
        double most = Math.max(shown.rates().getLast(), rate.orElse(shown.median()));
        double share = most > least ? (one - least) / (most - least) : 0.5;
        return THIS / 2 + share * (getWidth() - THIS);
    }

    private void dot(Region dot, double x, double size) {
        dot.resizeRelocate(x - size / 2, (getHeight() - size) / 2, size, size);
    }
}
