package io.mailwright.ui.control;

import io.mailwright.ui.text.Texts;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A table with the chosen row's details: beside it where there is room, above it where there is
 * not. There it opens only when asked to, and Escape closes it. The edge between the two can be
 * moved. Usable from FXML. FX thread only.
 */
public final class DetailPane extends Region {
    /** What is left of a window 1100 wide beside the compact rail. */
    private static final double ROOM = 1044;

    private static final double LEAST_DETAIL = 320;
    private static final double LEAST_MAIN = 560;
    private final BooleanProperty open = new SimpleBooleanProperty(true);
    private final DoubleProperty detailWidth = new SimpleDoubleProperty();
    private final Edge edge;
    private @Nullable Region main;
    private @Nullable Region detail;
    private boolean narrow;
    private boolean alwaysAbove;
    private Runnable onEscape = this::closeAbove;

    public DetailPane() {
        getStyleClass().add("split");
        edge =
                new Edge(
                        Texts.of(DetailPane.class).get("edge"),
                        x -> detailWidth.set(within(getWidth() - x)),
                        () -> detailWidth.set(0));
        getChildren().add(edge);
        open.subscribe(this::requestLayout);
        detailWidth.subscribe(this::requestLayout);
        widthProperty().subscribe(this::resized);
        addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    }

    /** Whether the details are shown. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** How wide the user made the details, in logical pixels; 0 for as wide as usual. */
    public DoubleProperty detailWidthProperty() {
        return detailWidth;
    }

    /** Whether the details lie above the table. */
    public boolean isNarrow() {
        return narrow;
    }

    /** Has the details lie above even where there is room beside: they come and go. */
    public void setAlwaysAbove(boolean above) {
        alwaysAbove = above;
    }

    public boolean isAlwaysAbove() {
        return alwaysAbove;
    }

    /** The table's side. */
    public void setMain(Region node) {
        main = node;
        getChildren().addFirst(node);
    }

    public @Nullable Region getMain() {
        return main;
    }

    /** The side of the details; its style sheet says how wide it usually is. */
    public void setDetail(Region node) {
        detail = node;
        getChildren().add(getChildren().size() - 1, node);
    }

    public @Nullable Region getDetail() {
        return detail;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double side = detail == null || !open.get() ? 0 : side(detail);
        edge.setVisible(side > 0);
        edge.layOut(width - side, getHeight());
        if (detail != null) {
            detail.setVisible(open.get());
            detail.resizeRelocate(width - side, 0, side, getHeight());
        }
        if (main != null) {
            main.resizeRelocate(0, 0, narrow ? width : width - side, getHeight());
        }
    }

    private double side(Region shown) {
        return snapSizeX(detailWidth.get() > 0 ? within(detailWidth.get()) : shown.prefWidth(-1));
    }

    /** Both sides keep what they need; where the details lie above, the table needs nothing. */
    private double within(double wanted) {
        double most = getWidth() - (narrow ? LEAST_DETAIL : LEAST_MAIN);
        return Math.max(LEAST_DETAIL, Math.min(wanted, most));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    private void resized() {
        boolean now = alwaysAbove || getWidth() < ROOM;
        if (getWidth() > 0 && now != narrow) {
            narrow = now;
            open.set(!narrow);
            mark(detail);
        }
    }

    private void mark(@Nullable Node node) {
        if (node != null && narrow) {
            node.getStyleClass().add("over-drawer");
        } else if (node != null) {
            node.getStyleClass().remove("over-drawer");
        }
    }

    /** Does something else on Escape, while the details are open, than closing those above. */
    public void setOnEscape(Runnable action) {
        onEscape = action;
    }

    /** The sides that are shown, for going from one to the other. */
    public List<Parent> regions() {
        return Stream.of(main, open.get() ? detail : null)
                .filter(Objects::nonNull)
                .map(Parent.class::cast)
                .toList();
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && open.get()) {
            onEscape.run();
            event.consume();
        }
    }

    private void closeAbove() {
        if (narrow) {
            open.set(false);
        }
    }
}
