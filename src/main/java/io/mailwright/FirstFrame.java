package io.mailwright;

import io.mailwright.ui.theme.Theme;
import io.mailwright.ui.theme.Theme.Choice;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * The window at once, in its place and colours but bare, because loading what goes into it takes
 * three times as long.
 */
final class FirstFrame {
    private FirstFrame() {}

    /** Shows the bare window, and does what comes next when it has been painted. */
    static void show(Stage stage, Remembered remembered, Runnable next) {
        var scene = new Scene(new StackPane(), MainWindow.WIDTH, MainWindow.HEIGHT);
        Theme.colour(scene, Choice.of(remembered.look().theme()));
        stage.setScene(scene);
        stage.setTitle("Mailwright");
        remembered.restore(stage, remembered.account());
        stage.show();
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames++;
                if (frames > 5) {
                    stop();
                    Platform.runLater(next);
                }
            }
        }.start();
    }
}
