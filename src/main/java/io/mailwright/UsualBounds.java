package io.mailwright;

import io.mailwright.settings.WindowState.Bounds;

import javafx.application.Platform;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.util.stream.Stream;

/**
 * Where a window is while it is neither maximised nor an icon, so that it can go back there in
 * another run. FX thread only.
 */
final class UsualBounds {
    private final Stage stage;
    private @Nullable Bounds bounds;
    private boolean asked;

    UsualBounds(Stage stage) {
        this.stage = stage;
        Stream.of(
                        stage.xProperty(),
                        stage.yProperty(),
                        stage.widthProperty(),
                        stage.heightProperty())
                .forEach(property -> property.subscribe(this::changed));
    }

    /** {@code null} until the window was shown so. */
    @Nullable Bounds bounds() {
        return bounds;
    }

    /** What maximises a window may change its size before it says so: looked at afterwards. */
    private void changed() {
        if (!asked) {
            asked = true;
            Platform.runLater(this::look);
        }
    }

    private void look() {
        asked = false;
        if (stage.isShowing() && !stage.isMaximized() && !stage.isIconified()) {
            bounds = new Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        }
    }
}
