package io.mailwright.ui.control;

import javafx.scene.layout.Region;

/**
 * A share as a bar, with a tick where it usually is. Coloured by a style class {@code warn}, {@code
 * bad} or {@code quiet}. FX thread only.
 */
public final class Meter extends Region {
    private static final double TICK = 1.5;
    private static final double BEYOND = 2;
    private final Region fill = new Region();
    private final Region tick = new Region();
    private double share;
    private double usual = -1;

    public Meter() {
        getStyleClass().add("meter");
        fill.getStyleClass().add("meter-fill");
        tick.getStyleClass().add("meter-tick");
        getChildren().addAll(fill, tick);
    }

    /**
     * Shows a share of the bar's length, from 0 to 1.
     *
     * @param usually where the tick stands, below 0 for none
     */
    public void show(double newShare, double usually) {
        share = Math.clamp(newShare, 0, 1);
        usual = Math.min(usually, 1);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        fill.resizeRelocate(0, 0, share * getWidth(), getHeight());
        tick.setVisible(usual >= 0);
        double x = snapPositionX(usual * (getWidth() - TICK));
        tick.resizeRelocate(x, -BEYOND, TICK, getHeight() + 2 * BEYOND);
    }
}
