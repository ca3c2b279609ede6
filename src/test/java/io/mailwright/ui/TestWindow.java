package io.mailwright.ui;

import io.mailwright.ui.shell.Area;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.shell.Shell;
import io.mailwright.ui.theme.Theme;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;
import org.testfx.api.FxRobotContext;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

import javax.imageio.ImageIO;

/** The real window, headless, on an account; driven by keyboard. */
public final class TestWindow implements AutoCloseable {
    private static final long GLANCE_MILLIS = 100;
    private final FxRobotContext hands = new FxRobot().robotContext();
    private final Stage stage;
    private final Shell shell;

    private TestWindow(Stage stage, Shell shell) {
        this.stage = stage;
        this.shell = shell;
    }

    /** Opens the window with the areas that {@code areas} makes; the first one is shown. */
    public static TestWindow open(TestAccount account, Function<Frame, List<Area>> areas)
            throws TimeoutException {
        // What the toolkit did wrong behind other tests in the same process is not told of here.
        WaitForAsyncUtils.clearExceptions();
        var stage = FxToolkit.registerPrimaryStage();
        var shell =
                onFx(() -> {
                    var made = new Shell(account.accounts(), _ -> {}, 1280, 800);
                    stage.setScene(made.scene());
                    stage.setWidth(1280);
                    stage.setHeight(800);
                    stage.show();
                    made.show(account.services(), areas.apply(made.frame()), List.of(), () -> 0);
                    return made;
                });
        var window = new TestWindow(stage, shell);
        window.until(() -> shell.frame().navigator().placeProperty().get() != null);
        return window;
    }

    public static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    }

    public void resize(double width, double height) {
        onFx(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            return null;
        });
        settle();
    }

    public void paint(Theme.Choice choice) {
        onFx(() -> {
            shell.theme().choiceProperty().set(choice);
            return null;
        });
        settle();
    }

    /** Waits until what {@code state} says is so. */
    public void until(Callable<Boolean> state) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> onFx(state));
        } catch (TimeoutException late) {
            throw new AssertionError("did not come to pass in time", late);
        }
        settle();
    }

    /** Waits until what was begun is dealt with and shown; not for work that takes its time. */
    public void settle() {
        untilIdle();
        untilPainted();
        untilIdle();
    }

    private void untilIdle() {
        await(told -> shell.frame().jobs().whenIdle(told));
    }

    private void untilPainted() {
        await(told -> {
            var scene = stage.getScene();
            var once =
                    new Runnable() {
                        @Override
                        public void run() {
                            scene.removePostLayoutPulseListener(this);
                            told.run();
                        }
                    };
            scene.addPostLayoutPulseListener(once);
            Platform.requestNextPulse();
        });
    }

    /** What does not come is not waited for long: work may be held, a window may be hidden. */
    private static void await(Consumer<Runnable> event) {
        var come = new CountDownLatch(1);
        onFx(() -> {
            event.accept(come::countDown);
            return come;
        });
        try {
            come.await(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public <N extends Node> N find(String query, Class<N> type) {
        var found = onFx(() -> shell.scene().getRoot().lookupAll(query));
        return found.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is called " + query));
    }

    public boolean has(String query) {
        return onFx(() -> shell.scene().getRoot().lookup(query) != null);
    }

    /** Presses keys together, the last one being the letter. */
    public void press(KeyCode... keys) {
        hands.getKeyboardRobot().pressNoWait(keys);
        onFx(() -> null);
        hands.getKeyboardRobot().releaseNoWait(keys);
        settle();
    }

    public void type(String text) {
        text.chars().forEach(letter -> type((char) letter));
        settle();
    }

    private void type(char letter) {
        hands.getBaseRobot()
                .typeKeyboard(stage.getScene(), code(letter), Character.toString(letter));
        onFx(() -> null);
    }

    private static KeyCode code(char letter) {
        return switch (letter) {
            case '\n' -> KeyCode.ENTER;
            case '\t' -> KeyCode.TAB;
            default -> KeyCode.UNDEFINED;
        };
    }

    /** Drops files on a part of it, as from the desktop; answers whether they are taken. */
    public boolean drop(Node onto, Path... files) {
        var taken = onFx(() -> new DroppedFiles(onto, files).arrive());
        settle();
        return taken;
    }

    public void focus(Node node) {
        onFx(() -> {
            node.requestFocus();
            return null;
        });
        settle();
    }

    public Shell shell() {
        return shell;
    }

    /** Leaves a picture of the window in {@code target/screens}. */
    public void picture(String name) throws IOException {
        settle();
        WritableImage shot = onFx(() -> shell.scene().snapshot(null));
        int width = (int) shot.getWidth();
        int height = (int) shot.getHeight();
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        shot.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var folder = Files.createDirectories(Path.of("target", "screens"));
        ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
    }

    @Override
    public void close() throws TimeoutException {
        onFx(() -> {
            shell.letGo();
            stage.hide();
            return null;
        });
        FxToolkit.cleanupStages();
    }
}
