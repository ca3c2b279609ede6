package io.mailwright.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import java.util.function.DoubleConsumer;

/**
 * The edge between two panes: moved with the mouse or, focused, with the arrow keys; a double click
 * or Backspace puts it back. Its owner lays it out. FX thread only.
 */
public final class Edge extends Region {
    /** How wide it is, half of it on either side. */
    public static final double WIDTH = 8;

    private static final double STEP = 16;
    private final DoubleConsumer move;
    private final Runnable putBack;
    private double grip;

    /**
     * An edge.
     *
     * @param name what it moves, for people who do not see it
     * @param move takes where its middle is wanted, in the owner's coordinates
     * @param putBack makes the panes as wide as usual
     */
    public Edge(String name, DoubleConsumer move, Runnable putBack) {
        this.move = move;
        this.putBack = putBack;
        getStyleClass().add("edge");
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(name);
        setFocusTraversable(true);
        setOnMousePressed(event -> grip = event.getX() - WIDTH / 2);
        setOnMouseDragged(event -> move.accept(localToParent(event.getX() - grip, 0).getX()));
        setOnMouseClicked(this::clicked);
        setOnKeyPressed(this::pressed);
    }

    /** Puts its middle at {@code x} of its owner, from top to bottom. */
    public void layOut(double x, double height) {
        resizeRelocate(x - WIDTH / 2, 0, WIDTH, height);
    }

    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 2) {
            putBack.run();
        }
    }

    private void pressed(KeyEvent event) {
        double middle = getLayoutX() + WIDTH / 2;
        if (event.getCode() == KeyCode.LEFT && !event.isAltDown()) {
            move.accept(middle - STEP);
        } else if (event.getCode() == KeyCode.RIGHT && !event.isAltDown()) {
            move.accept(middle + STEP);
        } else if (event.getCode() == KeyCode.BACK_SPACE) {
            putBack.run();
        } else {
            return;
        }
        event.consume();
    }
}
