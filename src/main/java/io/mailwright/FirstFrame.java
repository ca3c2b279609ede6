package io.mailwright;

import io.mailwright.ui.shell.FrameOutline;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

/**
 * The window at once, in its place and colours but with an empty frame, because loading what goes
 * into it takes three times as long.
 */
final class FirstFrame {
    /** In these the display has brought the window up and asked for what is in it. */
    private static final int FRAMES = 5;

    private FirstFrame() {}

    /** Shows the empty frame, and does what comes next when it has been painted. */
    static void show(Stage stage, Remembered remembered, Runnable next) {
        var scene = scene(remembered);
        stage.setScene(scene);
        stage.setTitle("Mailwright");
        remembered.restore(stage, remembered.account());
        stage.show();
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames++;
                if (frames > FRAMES) {
                    stop();
                    afterPainting(scene, next);
                }
            }
        }.start();
    }

    private static Scene scene(Remembered remembered) {
        var layout = remembered.window(remembered.account()).layout();
        return FrameOutline.scene(
                remembered.look(), layout.rail(), MainWindow.WIDTH, MainWindow.HEIGHT);
    }

    /**
     * Frames are counted before they are painted, by another thread, and on a busy computer that
     * one is late. It paints a picture asked for now after all of them.
     */
    private static void afterPainting(Scene scene, Runnable next) {
        scene.getRoot()
                .snapshot(
                        _ -> {
                            Platform.runLater(next);
                            return null;
                        },
                        new SnapshotParameters(),
                        new WritableImage(1, 1));
    }
}
