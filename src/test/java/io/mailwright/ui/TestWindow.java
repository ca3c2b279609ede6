package io.mailwright.ui;

import io.mailwright.ui.shell.Area;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.shell.Shell;
import io.mailwright.ui.theme.Theme;

import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import javax.imageio.ImageIO;

/** The real window, headless, on an account; driven by keyboard. */
public final class TestWindow implements AutoCloseable {
    private final FxRobot robot = new FxRobot();
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
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
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
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(state));
        } catch (TimeoutException late) {
            throw new AssertionError("did not come to pass in time", late);
        }
        settle();
    }

    public void settle() {
        WaitForAsyncUtils.waitForFxEvents();
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

    public void press(KeyCode... keys) {
        robot.push(keys);
        settle();
    }

    /** Into this window, though the robot may still have another in mind, closed since. */
    public void type(String text) {
        robot.targetWindow(stage);
        robot.write(text, 0);
        settle();
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
        var pixels = shot.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
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
