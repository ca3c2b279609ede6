package io.mailwright.ui.control;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Bones in the places where the rows of a table will be, for the very first load only. They do not
 * shimmer. Usable from FXML. FX thread only.
 */
public final class Skeleton extends VBox {
    private static final double[] NAMES = {96, 132, 84, 118, 104};
    private static final double[] NUMBERS = {60, 48, 40, 28, 34};
    private static final int ROWS = 14;

    public Skeleton() {
        getStyleClass().add("skeleton");
        for (int i = 0; i < ROWS; i++) {
            getChildren().add(row(NAMES[i % NAMES.length]));
        }
    }

    private static HBox row(double name) {
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var row = new HBox(bone(14), bone(name), room);
        for (double number : NUMBERS) {
            row.getChildren().add(bone(number));
        }
        row.getStyleClass().add("bone-row");
        return row;
    }

    private static Region bone(double width) {
        var bone = new Region();
        bone.getStyleClass().add("bone");
        bone.setPrefWidth(width);
        bone.setMinWidth(width);
        return bone;
    }
}
