package io.mailwright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.settings.Look;
import io.mailwright.ui.OneWindow;
import io.mailwright.ui.TestWindow;
import io.mailwright.ui.theme.Theme;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;

import java.util.List;

/** The empty frame looks as the frame does that takes its place. */
@OneWindow
class FrameOutlineTest {
    private static final List<String> PARTS =
            List.of("rail", "top-bar", "status-bar", "screen-area");

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @CsvSource({"light, false", "light, true", "dark, false", "dark, true"})
    void coloursAreTheThemes(String theme, boolean moreContrast) {
        var look = new Look(theme, 1, moreContrast, false);
        var outline = TestWindow.onFx(() -> looks(FrameOutline.scene(look, 0, 1280, 800)));
        var whole = TestWindow.onFx(() -> looks(dressed(look)));
        assertThat(outline).hasSize(4).isEqualTo(whole);
    }

    private static Scene dressed(Look look) {
        var root = new Pane();
        for (var name : PARTS) {
            var part = new Pane();
            part.getStyleClass().add(name);
            root.getChildren().add(part);
        }
        var scene = new Scene(root);
        Theme.on(scene).look(look);
        return scene;
    }

    private static List<String> looks(Scene scene) {
        scene.getRoot().applyCss();
        return PARTS.stream().map(part -> look(scene.getRoot(), part)).toList();
    }

    private static String look(Parent root, String part) {
        var region = (Region) root.lookup("." + part);
        var fills =
                region.getBackground() == null
                        ? List.of()
                        : region.getBackground().getFills().stream().map(f -> f.getFill()).toList();
        var strokes =
                region.getBorder() == null
                        ? List.of()
                        : region.getBorder().getStrokes().stream()
                                .map(s -> s.getBottomStroke())
                                .toList();
        return "%s %s %s".formatted(part, fills, strokes);
    }
}
