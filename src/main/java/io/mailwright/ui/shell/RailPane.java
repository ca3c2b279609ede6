package io.mailwright.ui.shell;

import io.mailwright.ui.control.Edge;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.DoubleProperty;
import javafx.scene.layout.Region;

/** The rail, as wide as the user made it or, where there is little room, as its icons. */
final class RailPane extends Region {
    private static final double USUAL = 196;
    private static final double COMPACT = 56;
    private static final double LEAST = 168;
    private static final double MOST = 320;
    private final Region rail;
    private final DoubleProperty wanted;
    private final Edge edge;
    private boolean compact;

    /**
     * A rail.
     *
     * @param wanted how wide the user made it; 0 for as wide as usual
     */
    RailPane(Region rail, DoubleProperty wanted) {
        this.rail = rail;
        this.wanted = wanted;
        getStyleClass().add("rail-pane");
        edge =
                new Edge(
                        Texts.of(RailPane.class).get("rail.edge"),
                        x -> wanted.set(Math.clamp(x + Edge.WIDTH / 2, LEAST, MOST)),
                        () -> wanted.set(0));
        getChildren().addAll(rail, edge);
        wanted.subscribe(this::requestLayout);
    }

    /** How wide a rail is that the user made so wide. */
    static double width(double wanted, boolean compact) {
        if (compact) {
            return COMPACT;
        }
        return wanted > 0 ? Math.clamp(wanted, LEAST, MOST) : USUAL;
    }

    void setCompact(boolean now) {
        compact = now;
        edge.setVisible(!now);
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return width(wanted.get(), compact);
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        rail.resizeRelocate(0, 0, getWidth(), getHeight());
        edge.layOut(getWidth() - Edge.WIDTH / 2, getHeight());
    }
}
