package io.mailwright;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Drives a window as a person does, with keys and mouse, and waits for what they lead to. Called
 * from any thread but that of the window.
 */
final class Hand {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long GLANCE_MILLIS = 25;
    private static final int PULSES = 3;
    private final Scene scene;

    Hand(Scene scene) {
        this.scene = scene;
    }

    /** Does something on the window's thread and waits for it. */
    static <T> T onWindow(Supplier<T> action) {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(action.get());
            } catch (RuntimeException | Error thrown) {
                done.completeExceptionally(thrown);
            }
        });
        try {
            return done.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException("The window does not answer", e);
        }
    }

    static void run(Runnable action) {
        Hand.<@Nullable Object>onWindow(() -> {
            action.run();
            return null;
        });
    }

    /** Waits until something is so, and the window has been laid out after it. */
    void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!onWindow(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited in vain: " + what);
            }
            glance();
        }
        untilPainted();
    }

    /** Waits until a node is there and can be seen. */
    void untilSeen(String selector) {
        until(selector, () -> find(selector) != null);
    }

    /** Waits until what was last changed has been laid out. */
    void untilPainted() {
        for (int pulse = 0; pulse < PULSES; pulse++) {
            run(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            });
            glance();
        }
    }

    /** Clicks in the middle of a node. */
    void click(String selector) {
        untilSeen(selector);
        run(() -> {
            var spot = onScreen(Objects.requireNonNull(find(selector)));
            var robot = new Robot();
            robot.mouseMove(spot.getCenterX(), spot.getCenterY());
            robot.mouseClick(MouseButton.PRIMARY);
        });
    }

    /** Presses keys together, the last one being the letter. */
    void press(KeyCode... keys) {
        run(() -> {
            var robot = new Robot();
            for (var key : keys) {
                robot.keyPress(key);
            }
            for (int i = keys.length - 1; i >= 0; i--) {
                robot.keyRelease(keys[i]);
            }
        });
    }

    /** Types into whatever has the focus. */
    void type(String text) {
        run(() -> text.codePoints().forEach(point -> typed(Character.toString(point))));
    }

    /** Puts the focus on a node, where a person would press Tab a few times. */
    void focus(String selector) {
        untilSeen(selector);
        run(() -> Objects.requireNonNull(find(selector)).requestFocus());
    }

    private void typed(String character) {
        var target = Objects.requireNonNullElse(scene.getFocusOwner(), scene.getRoot());
        Event.fireEvent(
                target,
                new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        character,
                        "",
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
    }

    /** The first node that matches and can be seen. */
    @Nullable Node find(String selector) {
        return scene.getRoot().lookupAll(selector).stream()
                .filter(Hand::isSeen)
                .findFirst()
                .orElse(null);
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static Bounds onScreen(Node node) {
        return node.localToScreen(node.getLayoutBounds());
    }

    private static void glance() {
        try {
            Thread.sleep(GLANCE_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
