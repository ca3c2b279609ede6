package io.mailwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mailwright.ui.OneWindow;

import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;

/** What opens in a window of its own is enlarged with the window it belongs to. */
@OneWindow
class PopupZoomTest {
    @TempDir Path folder;

    @Test
    void menusAreAsLargeAsTheWindow() {
        try (var test = new WholeWindow(folder, false)) {
            test.untilSynced();
            double usual = width(test);
            test.hand.press(KeyCode.CONTROL, KeyCode.PLUS);
            test.hand.press(KeyCode.CONTROL, KeyCode.PLUS);
            assertThat(width(test) / usual).isCloseTo(1.2, within(0.05));
            assertThat(width(test) / usual).as("shown again").isCloseTo(1.2, within(0.05));
            test.hand.press(KeyCode.CONTROL, KeyCode.DIGIT0);
            assertThat(width(test)).isEqualTo(usual);
        }
    }

    private static double width(WholeWindow test) {
        test.hand.focus("#columns");
        test.hand.press(KeyCode.SPACE);
        test.hand.until("the menu", () -> popup().isPresent());
        double width = Hand.onWindow(() -> popup().orElseThrow().getWidth());
        Hand.run(() -> popup().orElseThrow().hide());
        test.hand.until("no menu", () -> popup().isEmpty());
        return width;
    }

    private static Optional<PopupWindow> popup() {
        return Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .map(PopupWindow.class::cast)
                .filter(Window::isShowing)
                .findFirst();
    }
}
