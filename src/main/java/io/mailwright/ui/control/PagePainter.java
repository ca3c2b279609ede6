package io.mailwright.ui.control;

import io.mailwright.service.content.SafePage;

import javafx.animation.Animation;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/**
 * Draws pages out of sight, one at a time. Where there is no browser it draws nothing. FX thread
 * only.
 */
public final class PagePainter {
    private static final int PAGE_WIDTH = 640;
    private static final int PAGE_HEIGHT = 552;
    private static final double SMALLER = 248.0 / PAGE_WIDTH;

    /** A page is laid out in the pulse after it was loaded, and drawn in the next. */
    private static final int PULSES = 3;

    /** A page that is not there by then will not come. */
    private static final Duration PATIENCE = Duration.seconds(10);

    private final Pane easel;
    private final Duration patience;
    private @Nullable Preview preview;

    /**
     * A painter that has not begun.
     *
     * @param easel a part of a window, which nobody sees: a browser outside of any draws nothing
     */
    public PagePainter(Pane easel) {
        this(easel, PATIENCE);
    }

    /**
     * As the other.
     *
     * @param patience how long a page is waited for
     */
    public PagePainter(Pane easel, Duration patience) {
        this.easel = easel;
        this.patience = patience;
    }

    /**
     * Draws a page.
     *
     * @param done gets the picture
     * @param failed is run if there is none, or it does not come
     */
    public void paint(SafePage page, Consumer<SmallPicture> done, Runnable failed) {
        if (preview == null) {
            preview = new Preview();
            preview.getStyleClass().clear();
            preview.setMinSize(PAGE_WIDTH, PAGE_HEIGHT);
            preview.setMaxSize(PAGE_WIDTH, PAGE_HEIGHT);
            easel.getChildren().setAll(preview);
        }
        var stage = preview;
        var wait = new PauseTransition(patience);
        wait.setOnFinished(_ -> {
            // What comes of it later is nobody's: the next page has a browser of its own.
            close();
            failed.run();
        });
        wait.play();
        Runnable draw =
                () -> {
                    if (stage == preview && wait.getStatus() == Animation.Status.RUNNING) {
                        wait.stop();
                        done.accept(shot(stage));
                    }
                };
        if (!stage.show(page, () -> afterPulses(draw))) {
            wait.stop();
            failed.run();
        }
    }

    private static SmallPicture shot(Preview preview) {
        var how = new SnapshotParameters();
        how.setTransform(new Scale(SMALLER, SMALLER));
        var image = new WritableImage((int) (PAGE_WIDTH * SMALLER), (int) (PAGE_HEIGHT * SMALLER));
        return new SmallPicture(preview.snapshot(how, image));
    }

    private static void afterPulses(Runnable then) {
        new AnimationTimer() {
            private int left = PULSES;

            @Override
            public void handle(long now) {
                if (--left <= 0) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    /** Lets the browser go. */
    public void close() {
        easel.getChildren().clear();
        preview = null;
    }
}
