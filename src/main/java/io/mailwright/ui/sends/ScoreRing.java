package io.mailwright.ui.sends;

import io.mailwright.domain.check.Safety;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;

import org.jspecify.annotations.Nullable;

/** The safety score as a ring that is the fuller the safer a send is. FX thread only. */
public final class ScoreRing extends StackPane {
    private static final double RADIUS = 26;
    private static final int GOOD = 90;
    private static final int TOP = 90;
    private static final double WHOLE = 360;
    private final Arc arc = new Arc(RADIUS, RADIUS, RADIUS, RADIUS, TOP, 0);
    private final Label number = new Label();

    public ScoreRing() {
        getStyleClass().add("score-ring");
        var track = new Circle(RADIUS, RADIUS, RADIUS);
        track.getStyleClass().add("score-track");
        arc.setType(ArcType.OPEN);
        arc.getStyleClass().add("score-arc");
        var drawing = new Pane(track, arc);
        drawing.setMinSize(2 * RADIUS, 2 * RADIUS);
        drawing.setMaxSize(2 * RADIUS, 2 * RADIUS);
        number.getStyleClass().add("score-number");
        getChildren().setAll(drawing, number);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /** Shows one; {@code null} while nothing is known. */
    void show(@Nullable Safety safety) {
        getStyleClass().removeAll("good", "warn", "bad");
        number.setText(safety == null ? "–" : String.valueOf(safety.score()));
        arc.setLength(safety == null ? 0 : -WHOLE * safety.score() / 100);
        if (safety != null) {
            getStyleClass().add(level(safety));
        }
    }

    private static String level(Safety safety) {
        if (safety.blocks()) {
            return "bad";
        }
        return safety.score() >= GOOD ? "good" : "warn";
    }
}
