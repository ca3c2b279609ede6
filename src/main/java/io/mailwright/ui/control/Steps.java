package io.mailwright.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/**
 * The steps of a wizard: those done are ticked, the current one is strong, the others wait. FX
 * thread only.
 */
public final class Steps extends HBox {
    public Steps() {
        getStyleClass().add("steps");
        setAlignment(Pos.CENTER_LEFT);
    }

    /**
     * Shows the steps.
     *
     * @param current from 0; as many as there are names when all are done
     */
    public void show(List<String> names, int current) {
        getChildren().clear();
        for (int i = 0; i < names.size(); i++) {
            var state = i < current ? "done" : i == current ? "current" : "waiting";
            if (i > 0) {
                getChildren().add(line(i <= current ? "done" : "waiting"));
            }
            getChildren().add(step(i, names.get(i), state));
        }
    }

    private static HBox step(int index, String name, String state) {
        var inside =
                state.equals("done")
                        ? new FontIcon("fth-check")
                        : new Label(Integer.toString(index + 1));
        var mark = new StackPane(inside);
        mark.getStyleClass().add("step-mark");
        var words = new Label(name);
        words.setMinWidth(USE_PREF_SIZE);
        var step = new HBox(mark, words);
        step.getStyleClass().addAll("step", state);
        return step;
    }

    private static Region line(String state) {
        var line = new Region();
        line.getStyleClass().addAll("step-line", state);
        HBox.setHgrow(line, Priority.ALWAYS);
        return line;
    }
}
