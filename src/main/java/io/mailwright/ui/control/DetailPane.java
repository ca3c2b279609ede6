package io.mailwright.ui.control;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/**
 * A table with the chosen row's details: beside it where there is room, above it where there is
 * not. There it opens only when asked to, and Escape closes it. Usable from FXML. FX thread only.
 */
public final class DetailPane extends Region {
    /** What is left of a window 1100 wide beside the compact rail. */
    private static final double ROOM = 1044;

    private final BooleanProperty open = new SimpleBooleanProperty(true);
    private @Nullable Region main;
    private @Nullable Region detail;
    private boolean narrow;

    public DetailPane() {
        getStyleClass().add("split");
        open.subscribe(this::requestLayout);
        widthProperty().subscribe(this::resized);
        addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    }

    /** Whether the details are shown. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Whether the details lie above the table. */
    public boolean isNarrow() {
        return narrow;
    }

    /** The table's side. */
    public void setMain(Region node) {
        main = node;
        getChildren().addFirst(node);
    }

    public @Nullable Region getMain() {
        return main;
    }

    /** The side of the details; its style sheet says how wide. */
    public void setDetail(Region node) {
        detail = node;
        getChildren().addLast(node);
    }

    public @Nullable Region getDetail() {
        return detail;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double side = detail == null || !open.get() ? 0 : detail.prefWidth(-1);
        if (detail != null) {
            detail.setVisible(open.get());
            detail.resizeRelocate(width - side, 0, side, getHeight());
        }
        if (main != null) {
            main.resizeRelocate(0, 0, narrow ? width : width - side, getHeight());
        }
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
        boolean now = getWidth() < ROOM;
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

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && narrow && open.get()) {
            open.set(false);
            event.consume();
        }
    }
}
